using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads one code.</summary>
internal sealed class ChoiceAnswerReader(Item item) : AnswerReader(item)
{
    internal const int LongestQuote = 40;

    private readonly AnswerCodes codes = new(item.CodeList!);

    protected override string TypeName => "choice";

    protected override AnswerReading ReadNumber(JsonElement json) => ReadText(json.GetRawText());

    protected override AnswerReading ReadText(string text)
    {
        if (codes.Find(text) is { } code)
        {
            return new ChoiceAnswer(code);
        }

        var line = TextNormalization.Line(text);
        return line.Length == 0 ? AnswerReading.Blank : Refuse(FindingCodes.UnknownCode, ("code", AnswerText.Shorten(line, LongestQuote)));
    }
}
