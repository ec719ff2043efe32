using SurveyFns.App.Hosting;

namespace SurveyFns.App.Tests.Hosting;

/// <summary>A folder without definitions is refused with its whole path and what to do.</summary>
public sealed class SchemaFolderTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("surveyfns-test-").FullName;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Load_NothingSet_TakesTheFolderThatComesWithTheApp(string? setting) => Assert.NotEmpty(SchemaFolder.Load(setting).Surveys);

    [Fact]
    public void Load_NoSuchFolder_IsRefused() => AssertRefused(Path.Combine(folder, "none"), "there is no such folder");

    [Fact]
    public void Load_FolderWithoutSurveys_IsRefused() => AssertRefused(folder, "there is no folder surveys/ in it");

    [Fact]
    public void Load_FolderWithoutARound_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(folder, "surveys", "bakeries"));

        AssertRefused(folder, "there is no definition of a round in it");
    }

    [Fact]
    public void Load_RelativePath_IsSaidWhole() => AssertRefused(Path.GetRelativePath(Environment.CurrentDirectory, folder), folder);

    private static void AssertRefused(string path, string reason)
    {
        var refused = Assert.Throws<DefinitionException>(() => SchemaFolder.Load(path));

        Assert.Contains(Path.GetFullPath(path), refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Survey__SchemasPath", refused.Message, StringComparison.Ordinal);
    }
}
