using System.Text;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>
/// The expected bytes of whole releases. <c>SURVEYFNS_UPDATE_GOLDEN=1 dotnet test</c> writes them anew; the difference then belongs into a
/// commit that says why the data changed.
/// </summary>
internal static class GoldenFolder
{
    private static readonly string Root = Path.Combine(FindRepository(), "tests", "SurveyFns.Core.Tests", "Publish", "golden");

    /// <summary>Compressed variants may differ between versions of the compressor; the archive repeats the files beside it.</summary>
    private static bool IsCompared(string path) => !path.EndsWith(".br", StringComparison.Ordinal) && !path.EndsWith(".gz", StringComparison.Ordinal)
        && !path.EndsWith(".zip", StringComparison.Ordinal);

    public static void Compare(IReadOnlyDictionary<string, byte[]> written)
    {
        var files = written.Where(file => IsCompared(file.Key)).ToDictionary();
        if (Environment.GetEnvironmentVariable("SURVEYFNS_UPDATE_GOLDEN") == "1")
        {
            Write(files);
        }

        var expected = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(expected, files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, content) in files)
        {
            var golden = File.ReadAllBytes(Path.Combine(Root, path));
            Assert.True(golden.AsSpan().SequenceEqual(content), $"{path} differs from the golden file:\n{FirstDifference(golden, content)}");
        }
    }

    private static void Write(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        foreach (var (path, content) in files)
        {
            var target = Path.Combine(Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
    }

    private static string FirstDifference(byte[] golden, byte[] content)
    {
        var expected = Encoding.UTF8.GetString(golden).Split('\n');
        var actual = Encoding.UTF8.GetString(content).Split('\n');
        var line = Enumerable.Range(0, Math.Min(expected.Length, actual.Length)).FirstOrDefault(line => expected[line] != actual[line], -1);
        return line < 0 ? "one is longer" : $"line {line + 1}\nexpected: {expected[line]}\nactual:   {actual[line]}";
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SurveyFns.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
