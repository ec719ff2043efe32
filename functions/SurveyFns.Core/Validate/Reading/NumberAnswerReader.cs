using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads numbers from JSON numbers and from text, where they may carry the item's own unit ("12人").</summary>
internal sealed class NumberAnswerReader : AnswerReader
{
    /// <summary>
    /// Largest size of any number, whatever the item's range: with six decimals it still fits the 64-bit columns, and a
    /// million of them can be added up. In thousand yen it is far more than any firm has.
    /// </summary>
    public const decimal Limit = 999_999_999_999m;

    private readonly string[] units;

    public NumberAnswerReader(Item item)
        : base(item)
    {
        string?[] labels = [item.UnitLabel?.Ja, item.UnitLabel?.En];
        units = [.. labels.OfType<string>().Select(TextNormalization.Line).Where(unit => unit.Length > 0)];
    }

    protected override string TypeName => "number";

    protected override AnswerReading ReadNumber(JsonElement json) => json.TryGetDecimal(out var value) ? Answer(value) : TooLarge();

    protected override AnswerReading ReadText(string text)
    {
        var line = TextNormalization.Line(text);
        return line.Length == 0 ? AnswerReading.Blank : NumberText.Read(WithoutUnit(line), out var value) switch
        {
            NumberForm.Number => Answer(value),
            NumberForm.TooLarge => TooLarge(),
            _ => Refuse(FindingCodes.NotANumber),
        };
    }

    // Zero may come with a sign and with decimals; the range is judged later, its outer limit here.
    private AnswerReading Answer(decimal value) =>
        Math.Abs(value) > Limit ? TooLarge() : new NumberAnswer(value == 0 ? 0 : value);

    private Problem TooLarge() => Refuse(
        FindingCodes.OutOfRange,
        ("minimum", AnswerText.Number(Item, Item.Minimum ?? -Limit)),
        ("maximum", AnswerText.Number(Item, Item.Maximum ?? Limit)));

    private string WithoutUnit(string line)
    {
        var unit = Array.Find(
            units, candidate => line.Length > candidate.Length && line.EndsWith(candidate, StringComparison.OrdinalIgnoreCase));
        return unit is null ? line : line[..^unit.Length];
    }
}
