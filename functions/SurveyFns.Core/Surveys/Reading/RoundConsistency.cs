namespace SurveyFns.Core.Surveys.Reading;

/// <summary>
/// An item keeps its meaning over the rounds of a survey, or the change is declared as a break: figures that look alike and are not
/// would otherwise stand side by side in the series.
/// </summary>
internal static class RoundConsistency
{
    /// <param name="rounds">Definitions of one survey in the order of their rounds.</param>
    /// <param name="files">The files of all rounds, those of refused definitions as well.</param>
    public static IEnumerable<DefinitionProblem> Check(
        IReadOnlyList<SurveyDefinition> rounds, IReadOnlyDictionary<RoundKey, DefinitionFile> files)
    {
        var latest = new Dictionary<string, (Meaning Meaning, RoundId Round)>(StringComparer.Ordinal);
        foreach (var definition in rounds)
        {
            foreach (var (item, pointer, meaning) in MeaningsIn(definition))
            {
                if (latest.TryGetValue(item, out var earlier)
                    && meaning.ChangeFrom(earlier.Meaning) is { } change
                    && !IsDeclared(definition, item, earlier.Round))
                {
                    var reason = $"'{item}' changes its {change} since the round '{earlier.Round}': declare it in 'breaks'";
                    yield return new(files[definition.Key].Name, pointer, reason);
                }

                latest[item] = (meaning, definition.Round);
            }

            foreach (var problem in UnknownRounds(definition, files))
            {
                yield return problem;
            }
        }
    }

    private static bool IsDeclared(SurveyDefinition definition, string item, RoundId earlier) => definition.Breaks.Any(
        declared => declared.Item == item && string.CompareOrdinal(declared.Since.Value, earlier.Value) > 0);

    private static IEnumerable<DefinitionProblem> UnknownRounds(
        SurveyDefinition definition, IReadOnlyDictionary<RoundKey, DefinitionFile> files) =>
        definition.Breaks
            .Select((declared, index) => (declared.Since, Pointer: $"/breaks/{index}/since"))
            .Where(declared => !files.ContainsKey(definition.Key with { Round = declared.Since }))
            .Select(declared => new DefinitionProblem(
                files[definition.Key].Name, declared.Pointer, $"there is no definition of the round '{declared.Since}'"));

    private static IEnumerable<(string Item, string Pointer, Meaning Meaning)> MeaningsIn(SurveyDefinition definition)
    {
        foreach (var (section, sectionIndex) in definition.Sections.Select((section, index) => (section, index)))
        {
            foreach (var (item, index) in section.Items.Select((item, index) => (item, index)))
            {
                var pointer = $"/sections/{sectionIndex}/items/{index}";
                yield return (item.Id, pointer, Meaning.Of(item, group: null));
                foreach (var (row, rowIndex) in item.Items.Select((row, rowIndex) => (row, rowIndex)))
                {
                    yield return (row.Id, $"{pointer}/items/{rowIndex}", Meaning.Of(row, item.Id));
                }
            }
        }
    }

    /// <summary>What makes the answers of two rounds comparable.</summary>
    private sealed record Meaning(ItemType Type, string? Unit, string? CodeList, int Decimals, string? Group)
    {
        public static Meaning Of(Item item, string? group) => new(item.Type, item.Unit, item.CodeList?.Id, item.Decimals, group);

        /// <summary>What differs; null where nothing does.</summary>
        public string? ChangeFrom(Meaning earlier) => Type != earlier.Type ? "type"
            : Unit != earlier.Unit ? "unit"
            : CodeList != earlier.CodeList ? "code list"
            : Decimals != earlier.Decimals ? "decimals"
            : Group != earlier.Group ? "group"
            : null;
    }
}
