using System.Collections;

namespace SurveyFns.Core.Surveys.Answers;

/// <summary>Typed answers by item id; an item that is not in it is blank. Two sets with the same answers are equal.</summary>
public sealed class AnswerSet : IReadOnlyCollection<KeyValuePair<string, Answer>>, IEquatable<AnswerSet>
{
    private readonly Dictionary<string, Answer> answers;

    public AnswerSet(IEnumerable<KeyValuePair<string, Answer>> answers) =>
        this.answers = new Dictionary<string, Answer>(answers, StringComparer.Ordinal);

    public static AnswerSet Empty { get; } = new([]);

    public int Count => answers.Count;

    /// <summary>The answer to an item; null where it is blank.</summary>
    public Answer? this[string item] => answers.GetValueOrDefault(item);

    public bool Equals(AnswerSet? other) =>
        other is not null && other.Count == Count && answers.All(pair => pair.Value.Equals(other[pair.Key]));

    public override bool Equals(object? obj) => Equals(obj as AnswerSet);

    public override int GetHashCode() =>
        answers.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key.GetHashCode(StringComparison.Ordinal), pair.Value));

    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
