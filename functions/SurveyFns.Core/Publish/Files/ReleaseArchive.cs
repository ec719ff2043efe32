using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// <c>release.zip</c>: all files of a release in one folder, manifest and checksums included. Therefore neither of them can name it; what is
/// in it can be checked with the <c>SHA256SUMS</c> in it.
/// </summary>
internal static class ReleaseArchive
{
    public const string FileName = "release.zip";

    public static LocalizedText Description { get; } = new("すべてのファイル（ZIP）", "All files (ZIP)");

    public static ReleaseFile Of(ReleaseModel model, IEnumerable<ReleaseFile> files)
    {
        var folder = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{model.Identifier}_v{model.Version}/");
        return new ReleaseFile(
            FileName, MediaTypes.Zip,
            StoredZip.Write([.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (folder + file.Name, file.Content))]));
    }
}
