namespace SurveyFns.Core.Surveys;

/// <summary>One round of one survey.</summary>
public readonly record struct RoundKey(SurveyId Survey, RoundId Round)
{
    public override string ToString() => $"{Survey}/{Round}";
}
