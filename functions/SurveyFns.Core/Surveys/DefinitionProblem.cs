namespace SurveyFns.Core.Surveys;

/// <summary>Why a definition or a code list is refused.</summary>
/// <param name="File">Name of the file as it was given.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) to the place in the file; empty for the file as a whole.</param>
/// <param name="Reason">What is wrong there, for the author of the file.</param>
public sealed record DefinitionProblem(string File, string Pointer, string Reason)
{
    /// <summary>What the place belongs to, such as <c>edit E101</c>; null where it belongs to the whole.</summary>
    public string? Subject { get; init; }

    public override string ToString() => $"{File}#{Pointer}{(Subject is null ? "" : $" ({Subject})")}: {Reason}";
}
