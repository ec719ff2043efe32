namespace SurveyFns.Core.Validate.Reading;

/// <summary>What was read for one row of a group.</summary>
/// <param name="Position">Place in the array as sent, from 0: empty rows are left out but still counted.</param>
internal sealed record RowReading(int Position, SetReading Answers);
