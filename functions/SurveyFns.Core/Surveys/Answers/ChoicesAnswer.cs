namespace SurveyFns.Core.Surveys.Answers;

/// <summary>At least one code of the item's code list, each once, in the order of the list.</summary>
public sealed record ChoicesAnswer(IReadOnlyList<string> Codes) : Answer
{
    public bool Equals(ChoicesAnswer? other) => other is not null && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    public override int GetHashCode() => Codes.Aggregate(0, (hash, code) => HashCode.Combine(hash, code.GetHashCode(StringComparison.Ordinal)));
}
