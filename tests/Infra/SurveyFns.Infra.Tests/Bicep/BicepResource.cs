namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>A declared resource.</summary>
/// <param name="Name">The symbol.</param>
/// <param name="Type">The full type; that of a nested resource includes its parents'.</param>
/// <param name="Version">The API version; nested resources have their parent's.</param>
/// <param name="Existing">It is only referred to.</param>
/// <param name="Body">The object, also where it stands under a condition or in a loop.</param>
public sealed record BicepResource(string Name, string Type, string Version, bool Existing, BicepNode Body);
