namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The properties that each object of a file may have; the JSON Schemas name the same ones.</summary>
internal static class PropertyNames
{
    public static readonly IReadOnlyList<string> Definition =
    [
        "$schema", "basedOn", "survey", "round", "version", "title", "description", "publisher", "publisherCode", "contact", "compareWith",
        "shards", "sections", "edits", "population", "dimensions", "measures", "tables", "designs", "linked", "impossible", "disclosure", "breaks",
    ];

    public static readonly IReadOnlyList<string> Section = ["id", "title", "introduction", "when", "items"];

    public static readonly IReadOnlyList<string> Edit = ["code", "severity", "items", "each", "when", "require", "message"];

    public static readonly IReadOnlyList<string> Dimension =
        ["id", "label", "item", "constant", "codeList", "grouping", "total", "notSurveyed"];

    public static readonly IReadOnlyList<string> OriginDimension = ["id", "label", "origin"];

    public static readonly IReadOnlyList<string> Linked = ["minimumFirms", "dimension", "measures", "tables"];

    public static readonly IReadOnlyList<string> LinkedMeasure = ["id", "label", "kind", "unit"];

    public static readonly IReadOnlyList<string> Measure = ["id", "label", "kind", "item", "unit"];

    public static readonly IReadOnlyList<string> Table = ["id", "title", "dimensions", "measures"];

    public static readonly IReadOnlyList<string> Design = ["id", "label", "minimumFirms", "tables"];

    public static readonly IReadOnlyList<string> Disclosure = ["threshold", "pPercent", "dominance"];

    public static readonly IReadOnlyList<string> Dominance = ["largest", "percent"];

    public static readonly IReadOnlyList<string> Break = ["item", "since", "reason"];

    public static readonly IReadOnlyList<string> CodeList =
        ["$schema", "id", "version", "title", "source", "codes", "groupings"];

    public static readonly IReadOnlyList<string> Code = ["id", "label", "definition", "parent", "from", "to", "attributes"];

    public static readonly IReadOnlyList<string> Grouping = ["id", "groups"];

    public static readonly IReadOnlyList<string> Group = ["id", "label", "codes"];

    private static readonly string[] EveryItem = ["id", "type", "label", "help", "sensitivity", "required", "prefill", "when"];

    private static readonly string[] Numeric = ["unit", "unitLabel", "minimum", "maximum", "unknown"];

    /// <summary>The properties of an item of each type.</summary>
    public static readonly IReadOnlyDictionary<ItemType, IReadOnlyList<string>> Items =
        new Dictionary<ItemType, IReadOnlyList<string>>
        {
            [ItemType.Text] = [.. EveryItem, "format", "maximumLength", "unique"],
            [ItemType.Integer] = [.. EveryItem, .. Numeric],
            [ItemType.Decimal] = [.. EveryItem, .. Numeric, "decimals"],
            [ItemType.Date] = [.. EveryItem, "unknown"],
            [ItemType.YearMonth] = [.. EveryItem, "unknown"],
            [ItemType.SingleChoice] = [.. EveryItem, "codeList", "unknown"],
            [ItemType.MultipleChoice] = [.. EveryItem, "codeList", "exclusive"],
            [ItemType.Group] = [.. EveryItem, "items", "maximumRows", "matchRowsBy"],
        };

    /// <summary>The properties that an item of some type has.</summary>
    public static readonly IReadOnlyList<string> AnyItem = [.. Items.Values.SelectMany(names => names).Distinct()];
}
