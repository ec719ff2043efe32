namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads all files: code lists, then the rounds of each survey in their order, then compares the rounds.</summary>
internal sealed class CatalogReader(IReadOnlyCollection<DefinitionFile> definitionFiles, IReadOnlyCollection<DefinitionFile> codeListFiles)
{
    private readonly List<DefinitionProblem> problems = [];
    private readonly Dictionary<RoundKey, SurveyDefinition> read = [];
    private readonly HashSet<string> failedCodeLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bases = new(StringComparer.Ordinal);

    public CatalogOutcome Read()
    {
        var reader = new SurveyDefinitionReader(ReadCodeLists()) { FailedCodeLists = failedCodeLists };
        var files = FilesByRound();
        foreach (var (round, file) in files.OrderBy(file => file.Key.Round.Value, StringComparer.Ordinal))
        {
            ReadDefinition(round, file, files, reader);
        }

        foreach (var survey in read.Values.GroupBy(definition => definition.Survey))
        {
            var rounds = survey.OrderBy(definition => definition.Round.Value, StringComparer.Ordinal).ToList();
            problems.AddRange(RoundConsistency.Check(rounds, files));
        }

        return problems.Count == 0 ? new CatalogOutcome.Read(new SurveyCatalog(read.Values)) : new CatalogOutcome.Refused(Sorted());
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
                    failedCodeLists.Add(IdByName(file));
                    break;
                case CodeListOutcome.Read { CodeList: var list }:
                    if (!lists.TryAdd(list.Id, list))
                    {
                        Refuse(file, "/id", $"the code list '{list.Id}' is there twice");
                    }
                    else if (Segments(file)[^1] != $"{list.Id}.json")
                    {
                        failedCodeLists.Add(IdByName(file));
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
        if (basis is not null && basis != file)
        {
            bases[file.Name] = basis.Name;
        }

        switch (reader.Read(file, basis, other => RoundBefore(key, other, file, files)))
        {
            case DefinitionOutcome.Refused refused:
                problems.AddRange(refused.Problems);
                break;
            case DefinitionOutcome.Read { Definition: var definition } when definition.Key != key:
                var place = definition.Survey == key.Survey ? "/round" : "/survey";
                Refuse(file, place, $"is the definition of '{definition.Key}': expected the file name '{definition.Key}.json'");
                break;
            case DefinitionOutcome.Read { Definition: var definition }:
                read.Add(key, definition);
                break;
        }
    }

    private RoundBefore RoundBefore(RoundKey key, RoundId before, DefinitionFile file, Dictionary<RoundKey, DefinitionFile> files)
    {
        var keyBefore = key with { Round = before };
        if (string.CompareOrdinal(before.Value, key.Round.Value) < 0 && !files.ContainsKey(keyBefore))
        {
            Refuse(file, "/compareWith", $"there is no definition of the round '{before}'");
        }

        return read.TryGetValue(keyBefore, out var definition) ? new(definition) : new(null, Failed: true);
    }

    private void Refuse(DefinitionFile file, string pointer, string reason) => problems.Add(new(file.Name, pointer, reason));

    private static string IdByName(DefinitionFile codeList) => Path.GetFileNameWithoutExtension(codeList.Name);

    private static string[] Segments(DefinitionFile file) => file.Name.Split('/');

    /// <summary>By file, and each once: what is wrong in a file that others are based on is found with each of them.</summary>
    private List<DefinitionProblem> Sorted()
    {
        var failed = problems.Where(problem => problem.Pointer != "/basedOn").Select(problem => problem.File).ToHashSet(StringComparer.Ordinal);
        return [.. problems.Where(problem => !FollowsFromItsBasis(problem, failed)).Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal)];
    }

    /// <summary>Whether a file cannot be based on another because that one is refused itself.</summary>
    private bool FollowsFromItsBasis(DefinitionProblem problem, HashSet<string> failed) =>
        problem.Pointer == "/basedOn" && bases.TryGetValue(problem.File, out var basis) && failed.Contains(basis);
}
