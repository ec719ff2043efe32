using System.Text;

namespace SurveyFns.App.Store.Blobs;

/// <summary>What no adapter accepts, so that blobs kept on one storage can always move to the other.</summary>
public static class BlobLimits
{
    /// <summary>Most characters of a path.</summary>
    public const int PathLength = 1024;

    /// <exception cref="ArgumentException">Not 3 to 63 lower-case letters, digits and single inner hyphens.</exception>
    public static void CheckContainer(string container)
    {
        var valid = container.Length is >= 3 and <= 63 && container[0] != '-' && container[^1] != '-'
            && !container.Contains("--", StringComparison.Ordinal)
            && container.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
        if (!valid)
        {
            throw new ArgumentException(
                "The name of a container has 3 to 63 lower-case letters, digits and single inner hyphens.",
                nameof(container));
        }
    }

    /// <exception cref="ArgumentException">No storage could hold a blob of that path.</exception>
    public static void CheckPath(string path)
    {
        if (!IsPath(path))
        {
            throw new ArgumentException(
                "A path has 1 to 1024 characters, no backslash or control character, and parts that are not empty and do not end with a dot.",
                nameof(path));
        }
    }

    /// <summary>Whether there can be a blob of that path.</summary>
    public static bool IsPath(string path) =>
        path.Length is > 0 and <= PathLength
        && !path.Any(character => character == '\\' || char.IsControl(character))
        && path.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)
        && path.Split('/').All(part => part.Length > 0 && part[^1] != '.');
}
