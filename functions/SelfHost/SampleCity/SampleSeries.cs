using System.Globalization;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.SampleCity;

/// <summary>Reads the published series back, to be shown beside the paper's Table 2.</summary>
public static class SampleSeries
{
    /// <returns>Lines to print: the years, then a line per area.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(OpenDataReader reader, SurveyId survey, CancellationToken cancellationToken)
    {
        var release = ReleaseKey.SeriesOf(survey);
        if (await reader.FindLatestAsync(release, cancellationToken) is not { } version
            || await reader.FindModelAsync(release, version, cancellationToken) is not { } series)
        {
            return ["nothing is published yet"];
        }

        var byCode = series.Observations.GroupBy(row => string.Join(' ', row.Codes.Where(code => code != CubeDimension.Total)), StringComparer.Ordinal)
            .Where(code => code.Count() == series.Rounds.Count && code.All(row => row.Status != ObservationStatus.Hidden));
        return
        [
            Line("round", series.Rounds.Select(round => round.Id)),
            .. byCode.Select(code => Line(code.Key, series.Rounds.Select(round => Cell(code.FirstOrDefault(row => row.Round == round.Id))))),
        ];
    }

    private static string Cell(Observation? row) => row is null ? "" : row.Value?.ToString(CultureInfo.InvariantCulture) ?? row.Status;

    private static string Line(string head, IEnumerable<string> cells) => head.PadRight(8) + string.Concat(cells.Select(cell => cell.PadLeft(6)));
}
