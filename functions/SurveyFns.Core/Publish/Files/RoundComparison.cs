using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>How the questions, code lists and tables of a round differ from those of the round before. Not its figures.</summary>
/// <param name="Round">The round before.</param>
public sealed record RoundComparison(
    string Round,
    IdChanges Items,
    IdChanges Measures,
    IdChanges Tables,
    IdChanges Dimensions,
    IReadOnlyList<CodeListChange> CodeLists,
    IReadOnlyList<ReleaseBreak> Breaks)
{
    internal static RoundComparison Between(ReleaseModel before, ReleaseModel model) => new(
        before.Key.Name,
        IdChanges.Between(before.Variables, model.Variables, variable => variable.Id, (old, now) => old == now),
        IdChanges.Between(before.Measures, model.Measures, measure => measure.Id, (old, now) => old == now),
        IdChanges.Between(before.Tables, model.Tables, table => table.Id, SameTable),
        IdChanges.Between(
            before.Dimensions, model.Dimensions, dimension => dimension.Id, (old, now) => old.Label == now.Label && old.CodeList == now.CodeList),
        [.. model.Dimensions.Select(
            now => before.Dimensions.FirstOrDefault(old => old.Id == now.Id) is { } old ? CodeListChange.Between(old, now) : null)
            .OfType<CodeListChange>()],
        [.. model.Breaks.Where(change => change.Since == model.Key.Name)]);

    private static bool SameTable(ReleaseTable old, ReleaseTable now) =>
        old.Title == now.Title && old.Dimensions.SequenceEqual(now.Dimensions) && old.Measures.SequenceEqual(now.Measures);
}
