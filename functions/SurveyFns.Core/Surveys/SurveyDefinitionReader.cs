using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys;

/// <summary>
/// Reads a survey definition in the form of <c>schemas/README.md</c>. One that contradicts itself is refused with everything that is
/// wrong, each problem with its file, place and reason.
/// </summary>
/// <param name="codeLists">The lists that definitions may name, by id.</param>
public sealed class SurveyDefinitionReader(IReadOnlyDictionary<string, CodeList> codeLists)
{
    /// <summary>Ids of lists whose files were refused.</summary>
    internal IReadOnlySet<string> FailedCodeLists { get; init; } = new HashSet<string>();

    /// <param name="file">The file of the round.</param>
    /// <param name="basedOn">The file of the round that <paramref name="file"/> is a merge patch on; null where it is complete.</param>
    /// <param name="comparedWith">The definition of the round named by <c>compareWith</c>; null where there is none.</param>
    public DefinitionOutcome Read(DefinitionFile file, DefinitionFile? basedOn = null, SurveyDefinition? comparedWith = null) =>
        Read(file, basedOn, _ => new RoundBefore(comparedWith));

    /// <param name="find">Finds the round to compare with.</param>
    internal DefinitionOutcome Read(DefinitionFile file, DefinitionFile? basedOn, Func<RoundId, RoundBefore> find)
    {
        var log = new ProblemLog(file.Name);
        using var document = EffectiveDocument.Open(file, basedOn, log);
        if (document is null)
        {
            return new DefinitionOutcome.Refused(log.Problems);
        }

        var compareWith = document.Root.Find("compareWith")?.Element.ToString();
        var before = RoundId.TryParse(compareWith, out var round) ? find(round) : RoundBefore.None;
        var definition = new DefinitionAssembler(new CodeListLookup(codeLists, FailedCodeLists), before).Assemble(document.Root);
        return document.Log.Count == 0
            ? new DefinitionOutcome.Read(definition)
            : new DefinitionOutcome.Refused([.. document.Log.Problems.Select(problem => Subject.AddTo(problem, document.Root.Element))]);
    }
}
