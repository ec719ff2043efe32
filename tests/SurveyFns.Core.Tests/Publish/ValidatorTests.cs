using System.Text;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Official schemas, shapes and tools of others pass every release, and each is shown to fail on a broken file.</summary>
public sealed class ValidatorTests(ReleaseFolders releases) : IClassFixture<ReleaseFolders>
{
    [Theory]
    [InlineData("datapackage")]
    [InlineData("sdmx-json")]
    [InlineData("jsonstat")]
    [InlineData("dcat")]
    [InlineData("html")]
    [InlineData("machine-readable")]
    [InlineData("same-cells")]
    [InlineData("schema-org")]
    public async Task Check_OfEveryRelease_Passes(string check)
    {
        var (passed, output) = await NodeTool.CheckAsync(check, releases.All);

        Assert.True(passed, output);
    }

    [Theory]
    [InlineData("datapackage", "datapackage.json", "\"resources\"", "\"ressources\"", "resources")]
    [InlineData("datapackage", "observations.csv", "firms_by_area,firms,400009,_T,31,", "firms_by_area,firms,400009,_T,32,", "digest")]
    [InlineData("sdmx-json", "cube.sdmx.json", "\"action\":\"Information\"", "\"action\":\"Infer\"", "action")]
    [InlineData("jsonstat", "cube.json", "\"value\":[31,", "\"value\":[32,", "is 32, not '31'")]
    [InlineData("jsonstat", "cube.en.json", "\"3\":\"x\"", "\"3\":\"…\"", "has status '…', not 'x'")]
    [InlineData("dcat", "dcat.jsonld", "\"dct:title\"", "\"dct:titel\"", "title")]
    [InlineData("html", "index.html", "</main>", "<p><table></p></main>", "table")]
    [InlineData("machine-readable", "observations.csv", "firms_by_area,firms,402257,_T,,x", "firms_by_area,firms,402257,_T,x,x", "no number")]
    [InlineData("machine-readable", "observations.csv", "firms_by_area,firms,402257,_T,,x", "firms_by_area,firms,402258,_T,,x", "no code of a local government")]
    [InlineData("machine-readable", "observations.csv", "firms_by_area,firms,402257,_T,,x", "firms_by_area,firms,402257,_T,,", "blank without a symbol")]
    [InlineData("machine-readable", "codes.csv", "\uFEFFdimension", "dimension", "byte order mark")]
    [InlineData("machine-readable", "dictionary.csv", "label_ja", "名称", "not plain ASCII")]
    [InlineData("same-cells", "observations.sdmx.csv", ",,Q,", ",0,A,", "'0' ''")]
    [InlineData("same-cells", "cube.sdmx.json", "[null,1]", "[2,0]", "not '' 'x'")]
    [InlineData("same-cells", "tables.xlsx", "<v>31</v>", "<v>32</v>", "is '32'")]
    [InlineData("same-cells", "index.html", ">31</td>", ">32</td>", "is '32'")]
    [InlineData("same-cells", "index.en.html", ">x</td>", ">0</td>", "is '0' ''")]
    [InlineData("schema-org", "index.html", "\"license\":", "\"licence\":", "no license")]
    public async Task Check_OfABrokenFile_SaysWhatIsWrong(string check, string file, string text, string replacement, string expected)
    {
        var folder = releases.Copy();
        var path = Path.Combine(folder, file);
        var encoding = file.EndsWith(".xlsx", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8;
        var content = encoding.GetString(await File.ReadAllBytesAsync(path));
        Assert.Contains(text, content, StringComparison.Ordinal);
        var at = content.IndexOf(text, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(path, encoding.GetBytes(string.Concat(content.AsSpan(0, at), replacement, content.AsSpan(at + text.Length))));

        var (passed, output) = await NodeTool.CheckAsync(check, [folder]);

        Assert.False(passed);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }
}
