using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>
/// Puts the published releases of a survey's rounds together: their own rows, so the same frozen figures and the same suppression.
/// Columns stand in the order in which rounds brought them in, oldest first, so that a new one is always the last; texts and the order of
/// codes are those of the newest round that has them.
/// </summary>
internal static class SeriesBuilder
{
    /// <param name="releases">One per round, in the order of the rounds' ids; at least one.</param>
    /// <param name="version">Version of the series, from 1.</param>
    public static ReleaseModel Build(IReadOnlyList<ReleaseModel> releases, int version)
    {
        var newest = releases[^1];
        IReadOnlyList<ReleaseModel> newestFirst = [.. releases.Reverse()];
        var dimensions = Dimensions(releases, newestFirst);
        return new ReleaseModel
        {
            Survey = newest.Survey,
            Version = version,
            Title = SeriesTitle.Of(newest.Title, newest.Key.Name),
            Description = newest.Description,
            Publisher = newest.Publisher,
            PublisherCode = newest.PublisherCode,
            Rounds = [.. releases.SelectMany(release => release.Rounds)],
            Dimensions = dimensions,
            Measures = [.. newestFirst.SelectMany(release => release.Measures).DistinctBy(measure => measure.Id)],
            Tables = [.. newestFirst.SelectMany(release => release.Tables).GroupBy(table => table.Id, StringComparer.Ordinal).Select(Merge)],
            Variables = [.. newestFirst.SelectMany(release => release.Variables).DistinctBy(variable => variable.Id)],
            Breaks = newest.Breaks,
            Observations = [.. releases.SelectMany(release => Realigned(release, dimensions))],
        };
    }

    private static ReleaseDimension[] Dimensions(IReadOnlyList<ReleaseModel> oldestFirst, IReadOnlyList<ReleaseModel> newestFirst)
    {
        var ids = oldestFirst.SelectMany(release => release.Dimensions).Select(dimension => dimension.Id).Distinct(StringComparer.Ordinal);
        return [.. ids.Select(id => Merge([.. newestFirst.SelectMany(release => release.Dimensions).Where(dimension => dimension.Id == id)]))];
    }

    private static ReleaseDimension Merge(IReadOnlyList<ReleaseDimension> newestFirst)
    {
        var codes = newestFirst.SelectMany(dimension => dimension.Codes).GroupBy(code => code.Id, StringComparer.Ordinal);
        return newestFirst[0] with { Codes = [.. codes.Select(Merge)] };
    }

    /// <summary>A code is "not surveyed" in the series only if no round surveyed it; the rows say it round by round.</summary>
    private static ReleaseCode Merge(IGrouping<string, ReleaseCode> newestFirst) =>
        newestFirst.FirstOrDefault(code => code.Status == ObservationStatus.Shown) ?? newestFirst.First();

    private static ReleaseTable Merge(IGrouping<string, ReleaseTable> newestFirst) => newestFirst.First() with
    {
        Dimensions = [.. newestFirst.SelectMany(table => table.Dimensions).Distinct(StringComparer.Ordinal)],
        Measures = [.. newestFirst.SelectMany(table => table.Measures).Distinct(StringComparer.Ordinal)],
    };

    private static IEnumerable<Observation> Realigned(ReleaseModel release, ReleaseDimension[] dimensions)
    {
        var columns = dimensions.Select(
            dimension => release.Dimensions.Index().FirstOrDefault(own => own.Item.Id == dimension.Id, (-1, null!)).Index).ToArray();
        return release.Observations.Select(observation => observation with
        {
            Codes = [.. columns.Select(column => column < 0 ? CubeDimension.Total : observation.Codes[column])],
        });
    }
}
