namespace SurveyFns.Core.Surveys;

/// <summary>How a measure is computed.</summary>
public enum MeasureKind
{
    /// <summary>Number of responses of the population.</summary>
    Count,

    /// <summary>Sum of a number item over the responses that give it.</summary>
    Sum,
}
