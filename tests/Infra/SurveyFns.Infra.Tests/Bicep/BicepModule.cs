namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>A declared module.</summary>
public sealed record BicepModule(string Name, string Path, BicepNode Body)
{
    public IEnumerable<string> Arguments => Body.Property("params")?.Properties().Select(property => property.Name) ?? [];
}
