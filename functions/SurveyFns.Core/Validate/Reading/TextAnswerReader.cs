using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads texts into the form of the item's format.</summary>
internal sealed class TextAnswerReader(Item item) : AnswerReader(item)
{
    protected override string TypeName => "text";

    protected override AnswerReading ReadText(string text)
    {
        var normalized = TextNormalization.Of(text, Item.Format);
        return normalized.Length == 0 ? AnswerReading.Blank : new TextAnswer(normalized);
    }
}
