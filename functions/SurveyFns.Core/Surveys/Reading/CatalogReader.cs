namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads all files: code lists, then the rounds of each survey in their order, then compares the rounds.</summary>
internal sealed class CatalogReader(IReadOnlyCollection<DefinitionFile> definitionFiles, IReadOnlyCollection<DefinitionFile> codeListFiles)
{
    private readonly List<DefinitionProblem> problems = [];
    private readonly Dictionary<RoundKey, SurveyDefinition> read = [];

    public CatalogOutcome Read()
    {
        var reader = new SurveyDefinitionReader(ReadCodeLists());
        var files = FilesByRound();
        foreach (var (round, file) in files.OrderBy(file => file.Key.Round.Value, StringComparer.Ordinal))
        {
            ReadDefinition(round, file, files, reader);
        }

        foreach (var survey in read.Values.GroupBy(definition => definition.Survey))
        {
            var rounds = survey.OrderBy(definition => definition.Round.Value, StringComparer.Ordinal).ToList();
            problems.AddRange(RoundConsistency.Check(rounds, round => files[round].Name));
        }

        return problems.Count == 0 ? new CatalogOutcome.Read(new SurveyCatalog(read.Values)) : new CatalogOutcome.Refused(Sorted(problems));
    }

    private Dictionary<string, CodeList> ReadCodeLists()
    {
        var lists = new Dictionary<string, CodeList>(StringComparer.Ordinal);
        foreach (var file in codeListFiles)
        {
            switch (CodeListReader.Read(file))
            {
                case CodeListOutcome.Refused refused:
                    problems.AddRange(refused.Problems);
                    break;
                case CodeListOutcome.Read { CodeList: var list }:
                    if (!lists.TryAdd(list.Id, list))
                    {
                        Refuse(file, "/id", $"the code list '{list.Id}' is there twice");
                    }
                    else if (Segments(file)[^1] != $"{list.Id}.json")
                    {
                        Refuse(file, "/id", $"does not agree with the name of the file: expected '{list.Id}.json'");
                    }

                    break;
            }
        }

        return lists;
    }

    private Dictionary<RoundKey, DefinitionFile> FilesByRound()
    {
        var files = new Dictionary<RoundKey, DefinitionFile>();
        foreach (var file in definitionFiles)
        {
            if (Segments(file) is not [.., var survey, var name]
                || !SurveyId.TryParse(survey, out var surveyId)
                || !RoundId.TryParse(Path.GetFileNameWithoutExtension(name), out var roundId)
                || Path.GetExtension(name) != ".json")
            {
                Refuse(file, "", "a definition is named {survey}/{round}.json");
            }
            else if (!files.TryAdd(new(surveyId, roundId), file))
            {
                Refuse(file, "", $"the round '{surveyId}/{roundId}' is there twice");
            }
        }

        return files;
    }

    private void ReadDefinition(
        RoundKey key, DefinitionFile file, Dictionary<RoundKey, DefinitionFile> files, SurveyDefinitionReader reader)
    {
        var basis = RoundId.TryParse(EffectiveDocument.BasedOn(file), out var round)
            ? files.GetValueOrDefault(new(key.Survey, round))
            : null;
        switch (reader.Read(file, basis, other => read.GetValueOrDefault(new(key.Survey, other))))
        {
            case DefinitionOutcome.Refused refused:
                problems.AddRange(refused.Problems);
                break;
            case DefinitionOutcome.Read { Definition: var definition } when definition.Key != key:
                Refuse(file, "", $"is the definition of '{definition.Key}': expected the file name '{definition.Key}.json'");
                break;
            case DefinitionOutcome.Read { Definition: var definition }:
                read.Add(key, definition);
                CheckCompareWith(definition, file, files);
                break;
        }
    }

    private void CheckCompareWith(SurveyDefinition definition, DefinitionFile file, Dictionary<RoundKey, DefinitionFile> files)
    {
        if (definition.CompareWith is { } earlier && !files.ContainsKey(new(definition.Survey, earlier)))
        {
            Refuse(file, "/compareWith", $"there is no definition of the round '{earlier}'");
        }
    }

    private void Refuse(DefinitionFile file, string pointer, string reason) => problems.Add(new(file.Name, pointer, reason));

    private static string[] Segments(DefinitionFile file) => file.Name.Split('/');

    /// <summary>By file, and each once: what is wrong in a file that others are based on is found with each of them.</summary>
    private static List<DefinitionProblem> Sorted(IEnumerable<DefinitionProblem> problems) =>
        [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal)];
}
