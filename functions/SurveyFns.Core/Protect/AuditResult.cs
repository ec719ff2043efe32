namespace SurveyFns.Core.Protect;

/// <summary>Outcome of an audit.</summary>
/// <param name="Uncertain">
/// An unknown for which no two worlds far enough apart were found; null = clean, or no world was found at all.
/// </param>
/// <param name="First">The first world by unknown; null where none was found.</param>
/// <param name="Steps">The worlds after it, each by what changes.</param>
internal sealed record AuditResult(int? Uncertain, IReadOnlyList<long>? First, IReadOnlyList<WorldStep> Steps)
{
    public bool IsClean => First is not null && Uncertain is null;
}
