using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys;

/// <summary>
/// One question of a survey round. <see cref="Id"/> is also the answer's key in the API, the column's name in storage and
/// the variable's name in the dictionary: 1–50 lower-case ASCII letters, digits and underscores, a letter first.
/// </summary>
public sealed record Item
{
    public required string Id { get; init; }

    public required ItemType Type { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>Definition or instruction shown beside the question; null where the label says it all.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>Unit of a number as published, e.g. <c>kJPY</c>, <c>persons</c>; null for other types.</summary>
    public string? Unit { get; init; }

    public LocalizedText? UnitLabel { get; init; }

    public Sensitivity Sensitivity { get; init; } = Sensitivity.Confidential;

    /// <summary>Must be answered when routing leads to it.</summary>
    public bool Required { get; init; }

    /// <summary>"We do not know" is an answer of its own, distinct from 0 and from blank.</summary>
    public bool AllowsUnknown { get; init; }

    /// <summary>
    /// Smallest and largest number, both inclusive, in <see cref="Unit"/>; null for other types only. Where the definition sets no
    /// limit, 15 digits: exact in 64-bit columns and in JSON numbers everywhere.
    /// </summary>
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Number of decimal places of a decimal item, 1–6; 0 for all others.</summary>
    public int Decimals { get; init; }

    /// <summary>Longest text in UTF-16 code units after normalisation.</summary>
    public int MaximumLength { get; init; } = 200;

    public TextFormat Format { get; init; } = TextFormat.Free;

    /// <summary>No two firms may give the same answer in one round.</summary>
    public bool Unique { get; init; }

    /// <summary>The codes of a choice; null for other types.</summary>
    public CodeList? CodeList { get; init; }

    /// <summary>Codes of a multiple choice that stand alone, e.g. <c>none</c>.</summary>
    public IReadOnlySet<string> ExclusiveCodes { get; init; } = new HashSet<string>();

    /// <summary>Show last year's answer as the first value of the box.</summary>
    public bool Prefill { get; init; }

    /// <summary>The item is asked only where this is true; null = always.</summary>
    public Expression? When { get; init; }

    /// <summary>The items of one row of a group; empty for other types.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Most rows of a group.</summary>
    public int MaximumRows { get; init; }

    /// <summary>Item of the row by which a row is recognised in last year's response; null = rows are not compared.</summary>
    public string? MatchRowsBy { get; init; }
}
