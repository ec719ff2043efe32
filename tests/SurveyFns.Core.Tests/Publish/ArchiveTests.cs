using System.IO.Compression;
using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ArchiveTests
{
    private const string Folder = "releases/sample/2010/v1/";

    [Fact]
    public async Task Zip_OfARelease_HoldsEveryFileOfIt()
    {
        var files = await FilesAsync();
        using var zip = new ZipArchive(new MemoryStream(files["release.zip"]));
        var expected = files.Where(file => file.Key != "release.zip" && !IsVariant(file.Key)).ToDictionary(file => $"sample_2010_v1/{file.Key}", file => file.Value);

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Assert.Equal(expected[entry.FullName], content.ToArray());
        }
    }

    [Fact]
    public async Task Variants_OfARelease_UnpackToTheFile()
    {
        var files = await FilesAsync();

        Assert.Contains("observations.csv.br", files.Keys);
        Assert.Contains("observations.csv.gz", files.Keys);
        foreach (var (name, content) in files.Where(file => IsVariant(file.Key)))
        {
            using var unpacked = new MemoryStream();
            using Stream stream = name.EndsWith(".br", StringComparison.Ordinal)
                ? new BrotliStream(new MemoryStream(content), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            stream.CopyTo(unpacked);
            Assert.Equal(files[name[..^3]], unpacked.ToArray());
            Assert.True(content.Length < unpacked.Length);
        }
    }

    [Fact]
    public void Crc32_OfTheCheckText_IsTheStandardsValue() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    [Fact]
    public void Sheet_TextThatLooksLikeAFormulaOrMarkup_StaysText()
    {
        var book = new SpreadsheetBook();
        var sheet = book.AddSheet("a");
        sheet.Header("=1+1", "<b>");
        sheet.Text("=1+1").Number(-1.50m, 2).Text("").EndRow();

        Assert.Contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is>", sheet.ToXml(), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", sheet.ToXml(), StringComparison.Ordinal);
        Assert.Contains("<v>-1.50</v>", sheet.ToXml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet.ToXml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Book_NamesThatAreTooLongOrThere_GetNamesOfTheirOwn()
    {
        var book = new SpreadsheetBook();
        var names = Enumerable.Range(0, 3).Select(_ => book.AddSheet(new string('a', 40)).Name).ToArray();

        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.True(name.Length <= 31));
    }

    private static bool IsVariant(string name) => name.EndsWith(".br", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal);

    private static async Task<Dictionary<string, byte[]>> FilesAsync()
    {
        var store = new FakeOpenDataStore();
        await new ReleasePublisher(store, new FakeReleaseRecordStore()).PublishAsync(SurveyId.Parse("sample"), [SampleCubes.Round2010()], default);
        return store.Contents.Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(file => file.Key[Folder.Length..], file => file.Value);
    }
}
