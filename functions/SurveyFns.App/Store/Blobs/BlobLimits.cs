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
            throw new ArgumentException("The name of a container has 3 to 63 lower-case letters, digits and single inner hyphens.", nameof(container));
        }
    }

    /// <exception cref="ArgumentException">Empty, too long, with a control character or half a surrogate pair, or ending with a dot or slash.</exception>
    public static void CheckPath(string path)
    {
        var valid = path.Length is > 0 and <= PathLength && path[^1] is not ('.' or '/') && !path.Any(char.IsControl)
            && path.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
        if (!valid)
        {
            throw new ArgumentException("A path has 1 to 1024 characters, no control character, and ends with neither dot nor slash.", nameof(path));
        }
    }
}
