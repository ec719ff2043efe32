namespace SurveyFns.Infra.Tests.Bicep;

public sealed class SyntaxTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    [Fact]
    public void Parse_EveryFile_IsBicep()
    {
        Assert.True(files.All.Count >= 8);
        Assert.All(files.All.Values, file => Assert.Empty(file.Problems));
    }

    [Theory]
    [InlineData("resource a 'Microsoft.Web/sites@2024-04-01' = {\n  name: 'x'\n", 3)]
    [InlineData("param name string =\nparam other\n", 2)]
    [InlineData("output url string = 'https://${app.properties.defaultHostName'\n", 1)]
    [InlineData("module m 'm.bicep' = {\n  params: {\n    a: [1, 2\n  }\n}\n", 3)]
    public async Task Parse_BrokenFile_TellsThePlace(string text, int row)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("surveyfns-bicep-").FullName, "broken.bicep");
        await File.WriteAllTextAsync(path, text);

        var broken = (await BicepFiles.ParseAsync(path)).Values.Single();

        Assert.NotEmpty(broken.Problems);
        Assert.InRange(broken.Problems[0].Row, 1, row);
    }
}
