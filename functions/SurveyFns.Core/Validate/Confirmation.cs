namespace SurveyFns.Core.Validate;

/// <summary>A soft edit that failed and the firm's reason to keep its answer.</summary>
public sealed record Confirmation(string Edit, string Reason);
