namespace SurveyFns.Browser.Tests;

/// <summary>A firm with its access codes.</summary>
/// <param name="Code">For the open round of 2026.</param>
/// <param name="PublishedCode">For the round of 2025, closed and published, which the firm answered.</param>
/// <param name="ClosingCode">For the round of 2010, which a test closes.</param>
public sealed record TestFirm(string Id, string Code, string PublishedCode, string ClosingCode);
