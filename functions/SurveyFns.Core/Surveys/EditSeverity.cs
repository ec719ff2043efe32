namespace SurveyFns.Core.Surveys;

/// <summary>What a failed edit does.</summary>
public enum EditSeverity
{
    /// <summary>Hard edit: the response is refused until the answers are changed.</summary>
    Error,

    /// <summary>Soft edit: the response is refused until the answers are changed or the firm gives a reason.</summary>
    Warning,
}
