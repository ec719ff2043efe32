using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>How a round of a release differs from the version before.</summary>
/// <param name="FromVersion">Version of the round's own release before; null where the round is new.</param>
/// <param name="FromDefinition">Version of its definition before; null where the round is new.</param>
public sealed record RoundChange(string Round, int? FromVersion, int ToVersion, string? FromDefinition, string ToDefinition)
{
    /// <summary>Null where nothing differs.</summary>
    internal static RoundChange? Of(ReleaseRound? before, ReleaseRound round) =>
        before == round ? null : new RoundChange(round.Id, before?.Version, round.Version, before?.DefinitionVersion, round.DefinitionVersion);
}
