using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads an array of codes into the order of the list; blanks and repetitions count for nothing.</summary>
internal sealed class ChoicesAnswerReader(Item item) : AnswerReader(item)
{
    private readonly CodeList list = item.CodeList!;
    private readonly AnswerCodes codes = new(item.CodeList!);

    protected override string TypeName => "choices";

    protected override AnswerReading ReadText(string text) => TextNormalization.Line(text).Length == 0 ? AnswerReading.Blank : WrongType();

    protected override AnswerReading ReadArray(JsonElement json)
    {
        var chosen = new SortedSet<int>();
        foreach (var element in json.EnumerateArray())
        {
            if (AnswerCodes.TextOf(element) is not { } text)
            {
                return WrongType();
            }

            if (codes.Find(text) is { } code)
            {
                chosen.Add(list.PositionOf(code));
            }
            else if (TextNormalization.Line(text) is { Length: > 0 } line)
            {
                return Refuse(FindingCodes.UnknownCode, ("code", AnswerText.Shorten(line, ChoiceAnswerReader.LongestQuote)));
            }
        }

        return chosen.Count == 0 ? AnswerReading.Blank : new ChoicesAnswer([.. chosen.Select(position => list.Codes[position].Id)]);
    }
}
