using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>Names what is released: a round of a survey or, without a round, the series of all its rounds.</summary>
public readonly record struct ReleaseKey(SurveyId Survey, RoundId? Round)
{
    /// <summary>The folder of the series beside those of the rounds; no round may have this id.</summary>
    public const string SeriesName = "series";

    public static ReleaseKey SeriesOf(SurveyId survey) => new(survey, null);

    public static ReleaseKey Of(RoundKey round) => new(round.Survey, round.Round);

    /// <summary>The round's id or <see cref="SeriesName"/>.</summary>
    public string Name => Round?.Value ?? SeriesName;

    public override string ToString() => $"{Survey}/{Name}";
}
