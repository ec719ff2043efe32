using System.Collections.Frozen;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>The answers of a response, or of one row of a group, read and routed but not yet judged.</summary>
internal sealed class AnswerCandidate
{
    /// <summary>Place of the row in the array as sent, from 0; null for a response.</summary>
    public int? Position { get; init; }

    /// <summary>Number of the row, from 1; null for a response.</summary>
    public int? Number => Position + 1;

    /// <summary>Answers on the path.</summary>
    public required AnswerSet Answers { get; init; }

    /// <summary>Items on the path whose answer could not be read.</summary>
    public required IReadOnlyDictionary<string, Problem> Problems { get; init; }

    /// <summary>Items that are not asked.</summary>
    public required IReadOnlySet<string> OffPath { get; init; }

    /// <summary>Rows by group.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<AnswerCandidate>> Rows { get; init; }

    /// <summary>Names that were sent and are no items.</summary>
    public required IReadOnlyList<string> UnknownItems { get; init; }

    public static IReadOnlyDictionary<string, Problem> NoProblems { get; } = FrozenDictionary<string, Problem>.Empty;

    public static IReadOnlyDictionary<string, IReadOnlyList<AnswerCandidate>> NoRows { get; } =
        FrozenDictionary<string, IReadOnlyList<AnswerCandidate>>.Empty;

    public bool IsBlank => Answers.Count == 0 && Problems.Count == 0 && UnknownItems.Count == 0;

    public IReadOnlyList<AnswerCandidate> RowsOf(string group) => Rows.TryGetValue(group, out var rows) ? rows : [];
}
