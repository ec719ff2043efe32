using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>What an address below <c>/data</c> names.</summary>
public abstract record OpenDataAddress
{
    private const string LandingPage = "index.html";

    private OpenDataAddress()
    {
    }

    public sealed record Index : OpenDataAddress;

    /// <summary>A file of the current version of a release.</summary>
    public sealed record Latest(ReleaseKey Release, string Name) : OpenDataAddress;

    /// <summary>A file of one version.</summary>
    public sealed record File(ReleaseKey Release, int Version, string Name) : OpenDataAddress;

    /// <returns>Null where the address can name nothing.</returns>
    public static OpenDataAddress? Parse(string? path)
    {
        var parts = (path ?? "").TrimEnd('/').Split('/');
        if (parts is [""])
        {
            return new Index();
        }

        if (!SurveyId.TryParse(parts[0], out var survey) || parts.Length > 4 || !TryParseRelease(survey, parts, out var release))
        {
            return null;
        }

        var name = parts.Length == 4 ? parts[3] : LandingPage;
        if (parts.Length <= 2 || parts[2] == "latest")
        {
            return new Latest(release, name);
        }

        return parts[2].StartsWith('v')
            && int.TryParse(parts[2].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new File(release, version, name)
            : null;
    }

    private static bool TryParseRelease(SurveyId survey, string[] parts, out ReleaseKey release)
    {
        release = ReleaseKey.SeriesOf(survey);
        if (parts.Length == 1 || parts[1] == ReleaseKey.SeriesName)
        {
            return true;
        }

        if (!RoundId.TryParse(parts[1], out var round))
        {
            return false;
        }

        release = ReleaseKey.Of(new RoundKey(survey, round));
        return true;
    }
}
