namespace SurveyFns.App.Tests.Store;

/// <summary>A folder of a test, which the test deletes when it is done.</summary>
internal sealed class TemporaryFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("surveyfns-").FullName;

    public void Delete() => Directory.Delete(Path, recursive: true);
}
