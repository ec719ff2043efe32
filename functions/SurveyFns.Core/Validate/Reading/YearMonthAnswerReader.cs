using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads year-months.</summary>
internal sealed class YearMonthAnswerReader(Item item) : AnswerReader(item)
{
    protected override string TypeName => "year-month";

    protected override AnswerReading ReadText(string text)
    {
        var line = TextNormalization.Line(text);
        return line.Length == 0 ? AnswerReading.Blank
            : DateText.TryReadYearMonth(line, out var year, out var month) ? new YearMonthAnswer(year, month)
            : Refuse(FindingCodes.NotAYearMonth);
    }
}
