namespace SurveyFns.App.Store.Register;

/// <summary>A generation of the register.</summary>
/// <param name="ETag">Of the pointer for the one in force, of its own row for one in the making.</param>
internal sealed record RegisterGeneration(string Name, string ETag);
