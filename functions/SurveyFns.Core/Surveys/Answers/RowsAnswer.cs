namespace SurveyFns.Core.Surveys.Answers;

/// <summary>The rows of a group, in the order given; at least one, none of them empty.</summary>
public sealed record RowsAnswer(IReadOnlyList<AnswerSet> Rows) : Answer
{
    public bool Equals(RowsAnswer? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Aggregate(0, HashCode.Combine);
}
