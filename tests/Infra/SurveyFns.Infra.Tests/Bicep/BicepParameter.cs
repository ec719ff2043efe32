namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>A declared parameter.</summary>
public sealed record BicepParameter(string Name, string Type, bool HasDefault, bool HasDescription);
