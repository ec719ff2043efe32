namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>A place that is not Bicep.</summary>
public sealed record BicepProblem(int Row, int Column, string Text);
