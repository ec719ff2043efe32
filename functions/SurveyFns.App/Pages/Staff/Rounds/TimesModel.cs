using FluentValidation.Results;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>What the page of a round's times shows.</summary>
/// <param name="IsSuggested">Whether the times are those of an earlier round, moved by the years between.</param>
public sealed record TimesModel(RoundSummary Summary, TimesFields Fields, bool IsSuggested, IReadOnlyList<ValidationFailure> Failures)
{
    /// <summary>Code of what is wrong with a field of <see cref="RoundRequest"/>; null where nothing is.</summary>
    public string? ProblemOf(string property) => Failures.FirstOrDefault(failure => failure.PropertyName == property)?.ErrorCode;
}
