using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary><c>SHA256SUMS</c>: every other file of a release in ordinal order of the names, as <c>sha256sum --check</c> reads it.</summary>
internal static class Checksums
{
    public const string FileName = "SHA256SUMS";

    public static ReleaseFile Of(IEnumerable<ReleaseFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            text.Append(file.Sha256).Append("  ").Append(file.Name).Append('\n');
        }

        return new ReleaseFile(FileName, MediaTypes.Text, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
