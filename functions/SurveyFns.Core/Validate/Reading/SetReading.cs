namespace SurveyFns.Core.Validate.Reading;

/// <summary>What was read for the items of a response or of one row, before routing.</summary>
/// <param name="Readings">One for each item, in their order.</param>
/// <param name="UnknownItems">Names that were sent and are no items.</param>
internal sealed record SetReading(AnswerReading[] Readings, IReadOnlyList<string> UnknownItems)
{
    public bool IsBlank => UnknownItems.Count == 0 && Array.TrueForAll(Readings, reading => reading.IsBlank);
}
