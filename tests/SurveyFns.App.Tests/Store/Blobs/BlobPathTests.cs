using SurveyFns.App.Store.Blobs.Files;

namespace SurveyFns.App.Tests.Store.Blobs;

public sealed class BlobPathTests
{
    public static TheoryData<string> Paths { get; } =
    [
        "a", "a/b", "..", "../../etc/passwd", "a/../b", "/a", "a//b", ".", "a.", "C:\\a", "A", "%41", "a.blob", "a.blob/b", "久留米", "😀", "%", "a\0b",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void ToFile_AnyPath_IsAFileBelowAndComesBack(string path)
    {
        var file = BlobPath.ToFile(path);
        var root = Path.GetFullPath("/root/of/container");
        Assert.StartsWith(root + Path.DirectorySeparatorChar, Path.GetFullPath(Path.Combine(root, file)), StringComparison.Ordinal);
        Assert.Matches("^[a-z0-9._%/-]+$", file.Replace(Path.DirectorySeparatorChar, '/'));
        Assert.EndsWith(".blob", file, StringComparison.Ordinal);
        Assert.Equal(path, BlobPath.FromFile(file));
    }

    [Fact]
    public void ToFile_AFolderNamedAsAFile_IsNoFile() =>
        Assert.DoesNotContain(".blob" + Path.DirectorySeparatorChar, BlobPath.ToFile("a.blob/b"), StringComparison.Ordinal);

    [Fact]
    public void ToFile_PathTooLongForAFileSystem_IsFiledUnderItsHash()
    {
        var file = BlobPath.ToFile(new string('字', 500));
        Assert.StartsWith(BlobPath.LongPaths, file, StringComparison.Ordinal);
        Assert.InRange(file.Length, 1, 100);
        Assert.NotEqual(file, BlobPath.ToFile(new string('字', 501)));
    }
}
