using System.Globalization;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>What an address below <c>/data</c> names.</summary>
public abstract record OpenDataAddress
{
    private OpenDataAddress()
    {
    }

    public sealed record Index : OpenDataAddress;

    /// <summary>A document about all data: its name has a dot, which no survey's has.</summary>
    public sealed record Site(string Name) : OpenDataAddress;

    /// <summary>A version without a file: relative links of its page need the file's address.</summary>
    public sealed record Folder(ReleaseKey Release, int Version) : OpenDataAddress;

    /// <summary>A file of the current version of a release; without a name, its page.</summary>
    public sealed record Latest(ReleaseKey Release, string Name) : OpenDataAddress;

    /// <summary>A file of one version.</summary>
    public sealed record File(ReleaseKey Release, int Version, string Name) : OpenDataAddress;

    /// <summary>A file of a context table; version 0 stands for the current one.</summary>
    public sealed record Context(SurveyId Survey, string Table, int Version, string Name) : OpenDataAddress;

    /// <returns>Null where the address can name nothing.</returns>
    public static OpenDataAddress? Parse(string? path)
    {
        var parts = (path ?? "").TrimEnd('/').Split('/');
        if (parts is [""])
        {
            return new Index();
        }

        if (parts is [var name] && name.Contains('.', StringComparison.Ordinal))
        {
            return new Site(name);
        }

        if (parts.Length > 2 && parts[1] == ContextKeys.Folder)
        {
            return ParseContext(parts);
        }

        if (!SurveyId.TryParse(parts[0], out var survey) || parts.Length > 4 || !TryParseRelease(survey, parts, out var release))
        {
            return null;
        }

        if (parts.Length <= 2 || parts[2] == "latest")
        {
            return new Latest(release, parts.Length == 4 ? parts[3] : "");
        }

        return !TryParseVersion(parts[2], out var version) ? null
            : parts.Length == 4 ? new File(release, version, parts[3])
            : new Folder(release, version);
    }

    /// <returns>A version of a context table; null where the parts can name none.</returns>
    public static Context? ParseContext(string survey, string table, string version) =>
        Parse($"{survey}/{ContextKeys.Folder}/{table}/v{version}") is Context { Version: > 0, Name: "" } address ? address : null;

    private static Context? ParseContext(string[] parts)
    {
        var version = 0;
        return SurveyId.TryParse(parts[0], out var survey) && parts.Length <= 5
            && (parts.Length == 3 || parts[3] == "latest" || TryParseVersion(parts[3], out version))
            ? new Context(survey, parts[2], version, parts.Length == 5 ? parts[4] : "")
            : null;
    }

    private static bool TryParseVersion(string text, out int version)
    {
        version = 0;
        // One address per version: no leading zero.
        return text is ['v', not '0', ..] && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out version);
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
