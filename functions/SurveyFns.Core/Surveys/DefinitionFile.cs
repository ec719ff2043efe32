namespace SurveyFns.Core.Surveys;

/// <summary>A file of <c>schemas/</c> as it was read from wherever it is kept.</summary>
/// <param name="Name">Path with forward slashes, e.g. <c>surveys/bio-startup/2026.json</c>; problems are reported under it.</param>
/// <param name="Content">UTF-8 JSON.</param>
public sealed record DefinitionFile(string Name, ReadOnlyMemory<byte> Content);
