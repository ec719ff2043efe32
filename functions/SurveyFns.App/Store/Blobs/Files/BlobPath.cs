using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SurveyFns.App.Store.Blobs.Files;

/// <summary>
/// How the path of a blob becomes the path of a file, one to one on every file system: lower-case ASCII letters, digits, hyphens,
/// underscores and dots stand for themselves, every other character (capitals too, as some file systems do not tell them apart) is
/// its UTF-8 bytes as <c>%xx</c>. Files end with <c>.blob</c>, folders never do. A path too long for that is filed under its hash.
/// </summary>
internal static class BlobPath
{
    public const string Extension = ".blob";

    /// <summary>Folder of the paths filed under their hash; no encoded path begins so.</summary>
    public const string LongPaths = "%long";

    private const int LongestName = 200;
    private const int LongestPath = 1000;
    private const string EmptyName = "%";

    /// <summary>The file of a blob, relative to its container.</summary>
    public static string ToFile(string path)
    {
        var names = path.Split('/').Select(Encode).ToArray();
        return names.Any(name => name.Length > LongestName) || names.Sum(name => name.Length + 1) > LongestPath
            ? Path.Combine(LongPaths, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))) + Extension)
            : Path.Combine(names) + Extension;
    }

    /// <summary>The folder that holds all blobs with a prefix, beside others perhaps and apart from long paths; relative to the container.</summary>
    public static string FolderOf(string prefix)
    {
        var names = prefix.Split('/').SkipLast(1).Select(Encode).ToArray();
        return names.Any(name => name.Length > LongestName) ? LongPaths : Path.Combine(names);
    }

    /// <summary>The path of the blob of a file that is not filed under a hash.</summary>
    public static string FromFile(string file) =>
        string.Join('/', file[..^Extension.Length].Split(Path.DirectorySeparatorChar).Select(Decode));

    private static string Encode(string name)
    {
        if (name.Length == 0)
        {
            return EmptyName;
        }

        var encoded = new StringBuilder(name.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            var character = (char)octet;
            _ = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_' or '.'
                ? encoded.Append(character)
                : encoded.Append(CultureInfo.InvariantCulture, $"%{octet:x2}");
        }

        // Names of dots mean something else, some systems drop a dot at the end, and folders must not look like files.
        return encoded[0] == '.' || encoded[^1] == '.' || name.EndsWith(Extension, StringComparison.Ordinal)
            ? encoded.Replace(".", "%2e").ToString()
            : encoded.ToString();
    }

    private static string Decode(string name) => name == EmptyName ? "" : Uri.UnescapeDataString(name);
}
