using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate;

/// <summary>What is to be said about answers that are still being filled in.</summary>
public sealed record ResponseReview
{
    /// <summary>Normalised answers on the routing path, as far as they could be read.</summary>
    public required AnswerSet Answers { get; init; }

    /// <summary>Items that the answers so far lead past; what was typed there does not count.</summary>
    public required IReadOnlySet<string> OffPath { get; init; }

    /// <summary>
    /// What is wrong with what is there, hard findings first, then in the order of the questionnaire. Missing answers are not
    /// among them.
    /// </summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Required items on the path that have no answer yet, in the order of the questionnaire.</summary>
    public required IReadOnlyList<Finding> Missing { get; init; }
}
