namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The words that definitions use for the values of enumerations.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, ItemType> ItemTypes = new Dictionary<string, ItemType>
    {
        ["text"] = ItemType.Text,
        ["integer"] = ItemType.Integer,
        ["decimal"] = ItemType.Decimal,
        ["date"] = ItemType.Date,
        ["year-month"] = ItemType.YearMonth,
        ["single-choice"] = ItemType.SingleChoice,
        ["multiple-choice"] = ItemType.MultipleChoice,
        ["group"] = ItemType.Group,
    };

    public static readonly IReadOnlyDictionary<string, TextFormat> TextFormats = new Dictionary<string, TextFormat>
    {
        ["free"] = TextFormat.Free,
        ["multiline"] = TextFormat.Multiline,
        ["corporate-number"] = TextFormat.CorporateNumber,
        ["kana"] = TextFormat.Kana,
        ["email"] = TextFormat.Email,
        ["telephone"] = TextFormat.Telephone,
        ["postcode"] = TextFormat.Postcode,
    };

    public static readonly IReadOnlyDictionary<string, Sensitivity> Sensitivities = new Dictionary<string, Sensitivity>
    {
        ["identifying"] = Sensitivity.Identifying,
        ["confidential"] = Sensitivity.Confidential,
        ["publishable"] = Sensitivity.Publishable,
    };

    public static readonly IReadOnlyDictionary<string, EditSeverity> EditSeverities = new Dictionary<string, EditSeverity>
    {
        ["error"] = EditSeverity.Error,
        ["warning"] = EditSeverity.Warning,
    };

    public static readonly IReadOnlyDictionary<string, MeasureKind> MeasureKinds = new Dictionary<string, MeasureKind>
    {
        ["count"] = MeasureKind.Count,
        ["sum"] = MeasureKind.Sum,
    };

    public static readonly IReadOnlyDictionary<string, MeasureKind> LinkedMeasureKinds = new Dictionary<string, MeasureKind>
    {
        ["left"] = MeasureKind.Left,
        ["last"] = MeasureKind.Last,
    };

    /// <summary>The word for a value.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value) =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;
}
