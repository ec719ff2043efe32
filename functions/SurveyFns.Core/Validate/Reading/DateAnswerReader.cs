using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads dates.</summary>
internal sealed class DateAnswerReader(Item item) : AnswerReader(item)
{
    protected override string TypeName => "date";

    protected override AnswerReading ReadText(string text)
    {
        var line = TextNormalization.Line(text);
        return line.Length == 0 ? AnswerReading.Blank
            : DateText.TryReadDate(line, out var date) ? new DateAnswer(date)
            : Refuse(FindingCodes.NotADate);
    }
}
