namespace SurveyFns.Core.Collect;

/// <summary>Where a round stands at an instant.</summary>
public enum RoundState
{
    Planned,
    Open,
    Closed,
}
