namespace SurveyFns.Core.Surveys;

/// <summary>How a measure is computed.</summary>
public enum MeasureKind
{
    /// <summary>Number of responses of the population.</summary>
    Count,

    /// <summary>Sum of a number item over the responses that give it.</summary>
    Sum,

    /// <summary>Number of firms that were counted in the round before and are not in this one. Only beside a count in a table of origins.</summary>
    Left,

    /// <summary>Number of firms that the round before published. Only beside a count in a table of origins.</summary>
    Last,
}
