namespace SurveyFns.Core.Surveys;

/// <summary>
/// Everything that one round of a survey is: questions, edits, tables. The single source of form, validation, storage
/// columns, cubes and metadata. Consistent by construction: the reader of definitions refuses anything else.
/// </summary>
public sealed record SurveyDefinition
{
    public required SurveyId Survey { get; init; }

    public required RoundId Round { get; init; }

    /// <summary>Semantic version of this definition.</summary>
    public required string Version { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>Who runs the survey and publishes its data.</summary>
    public required LocalizedText Publisher { get; init; }

    /// <summary>The publisher's six-digit code of local governments, which its datasets' identifiers begin with; null where it has none.</summary>
    public string? PublisherCode { get; init; }

    /// <summary>Whom respondents ask, and how; null where the definition does not say. No part of a release.</summary>
    public LocalizedText? Contact { get; init; }

    /// <summary>The round whose responses count as "last year's"; null = nothing to compare with.</summary>
    public RoundId? CompareWith { get; init; }

    /// <summary>Number of storage partitions the responses are spread over, 1–64. Never changes within a round.</summary>
    public int Shards { get; init; } = 1;

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<Edit> Edits { get; init; }

    /// <summary>Which responses are counted: item → accepted codes; a response counts where all of them match. Empty = all.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Population { get; init; }

    public required IReadOnlyList<DimensionDefinition> Dimensions { get; init; }

    public required IReadOnlyList<MeasureDefinition> Measures { get; init; }

    public required IReadOnlyList<TableDefinition> Tables { get; init; }

    /// <summary>
    /// The ladder of designs, the most detailed first; empty = one design with all tables. Where a design cannot be proved safe the next
    /// one is taken, in the end the number of firms alone.
    /// </summary>
    public IReadOnlyList<TableDesign> Designs { get; init; } = [];

    /// <summary>The tables among <see cref="Tables"/> that link the round with the one before; null where there are none.</summary>
    public LinkedTables? Linked { get; init; }

    /// <summary>
    /// Structural zeros: combinations of codes that no response can have, each dimension → codes. What is below such a code is impossible
    /// with it.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> Impossible { get; init; } = [];

    public required DisclosureRule Disclosure { get; init; }

    /// <summary>Items that changed their meaning in this round or an earlier one.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>Top-level items by id (a group's own items are inside it).</summary>
    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>Every code list the round uses, by id.</summary>
    public required IReadOnlyDictionary<string, CodeList> CodeLists { get; init; }

    /// <summary>
    /// The complete definition as UTF-8 JSON with code lists resolved: what the questionnaire API returns. The same definition
    /// gives the same bytes, whatever the layout of its file.
    /// </summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    public RoundKey Key => new(Survey, Round);

    /// <summary>Items in the order in which they are asked.</summary>
    public IEnumerable<Item> ItemsInOrder => Sections.SelectMany(section => section.Items);
}
