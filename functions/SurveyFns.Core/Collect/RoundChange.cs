namespace SurveyFns.Core.Collect;

/// <summary>What became of a round that was to be changed.</summary>
/// <param name="Before">As it was; null where there was none.</param>
/// <param name="After">As it was saved; null where it was left as it is.</param>
public sealed record RoundChange(Round? Before, Round? After)
{
    /// <summary>As it is; null where there is none.</summary>
    public Round? Current => After ?? Before;
}
