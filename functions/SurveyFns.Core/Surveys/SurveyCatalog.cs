using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys;

/// <summary>All surveys with all their rounds. One bad file and there is no catalogue at all.</summary>
public sealed class SurveyCatalog
{
    private readonly Dictionary<RoundKey, SurveyDefinition> definitions;
    private readonly Dictionary<SurveyId, IReadOnlyList<SurveyDefinition>> rounds;

    internal SurveyCatalog(IReadOnlyCollection<SurveyDefinition> definitions)
    {
        this.definitions = definitions.ToDictionary(definition => definition.Key);
        rounds = definitions
            .GroupBy(definition => definition.Survey)
            .ToDictionary(
                survey => survey.Key,
                IReadOnlyList<SurveyDefinition> (survey) =>
                    [.. survey.OrderBy(definition => definition.Round.Value, StringComparer.Ordinal)]);
        Surveys = [.. rounds.Keys.OrderBy(survey => survey.Value, StringComparer.Ordinal)];
    }

    /// <summary>The surveys in the order of their ids.</summary>
    public IReadOnlyList<SurveyId> Surveys { get; }

    /// <summary>Reads all files of <c>schemas/</c>; their order does not matter.</summary>
    /// <param name="definitions">Files named <c>…/{survey}/{round}.json</c>.</param>
    /// <param name="codeLists">Files named <c>…/{id}.json</c>.</param>
    public static CatalogOutcome Read(IReadOnlyCollection<DefinitionFile> definitions, IReadOnlyCollection<DefinitionFile> codeLists) =>
        new CatalogReader(definitions, codeLists).Read();

    /// <summary>The definition of a round; null where there is none.</summary>
    public SurveyDefinition? Find(RoundKey round) => definitions.GetValueOrDefault(round);

    /// <summary>The rounds of a survey in the order of their ids; none where there is no such survey.</summary>
    public IReadOnlyList<SurveyDefinition> Rounds(SurveyId survey) => rounds.GetValueOrDefault(survey) ?? [];
}
