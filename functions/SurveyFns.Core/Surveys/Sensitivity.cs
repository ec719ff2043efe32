namespace SurveyFns.Core.Surveys;

/// <summary>How far an answer may travel.</summary>
public enum Sensitivity
{
    /// <summary>Names a firm: kept apart from the rows that aggregation reads, never in a cube.</summary>
    Identifying,

    /// <summary>May enter a cube as a measure or a dimension; shown only after protection.</summary>
    Confidential,

    /// <summary>As confidential, and listed in the public dictionary as a published variable.</summary>
    Publishable,
}
