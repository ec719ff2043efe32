using SurveyFns.Core.Publish.Files;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Addresses shown as examples: of data that are there, or with placeholders where nothing is published.</summary>
internal static class PageExamples
{
    /// <summary>A query of the first table of a series: two codes of its first dimension, its last round.</summary>
    public static string Query(IReadOnlyList<PublishedVersion> releases)
    {
        if (releases.FirstOrDefault(release => release.Release.Round is null)?.Manifest is not { } series)
        {
            return "GET /api/v1/data/{survey}/{table}?round={round}&format=csv";
        }

        return $"GET /api/v1/data/{series.Survey}/{series.Tables[0].Id}?{Filter(series)}round={series.Rounds[^1].Id}&format=csv";
    }

    /// <summary>The address of the newest round, without the site's.</summary>
    public static string Round(IReadOnlyList<PublishedVersion> releases) =>
        releases.Where(release => release.Release.Round is not null).MaxBy(release => release.PublishedAt)?.Manifest is { } round
            ? $"/data/{round.Survey}/{round.Release}/v{round.Version}"
            : "/data/{survey}/{round}/v{n}";

    private static string Filter(Manifest series)
    {
        if (series.Tables[0].Dimensions is not [var id, ..])
        {
            return "";
        }

        var codes = series.Dimensions.First(dimension => dimension.Id == id).Codes;
        return $"{id}={string.Join(',', codes.Take(2).Select(code => code.Id))}&";
    }
}
