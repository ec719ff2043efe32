using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>Recognises a row in last year's response by the item that the group names.</summary>
internal static class LastRows
{
    /// <summary>The row with the same answer, texts being the same in any case; null where there is none or more than one.</summary>
    public static AnswerSet? Matching(Item group, AnswerSet row, AnswerSet? last)
    {
        if (group.MatchRowsBy is not { } key || row[key] is not { } answer || last?[group.Id] is not RowsAnswer rows)
        {
            return null;
        }

        AnswerSet? match = null;
        foreach (var candidate in rows.Rows)
        {
            if (IsSame(answer, candidate[key]))
            {
                if (match is not null)
                {
                    return null;
                }

                match = candidate;
            }
        }

        return match;
    }

    private static bool IsSame(Answer answer, Answer? other) => (answer, other) switch
    {
        (UnknownAnswer, _) => false,
        (TextAnswer text, TextAnswer otherText) => string.Equals(text.Text, otherText.Text, StringComparison.OrdinalIgnoreCase),
        _ => answer.Equals(other),
    };
}
