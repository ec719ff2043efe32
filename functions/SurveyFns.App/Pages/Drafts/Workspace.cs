using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>All that a firm has in a round at one moment.</summary>
public sealed record Workspace
{
    public required Respondent Respondent { get; init; }

    /// <summary>What is saved but not sent; null = nothing.</summary>
    public required Draft? Draft { get; init; }

    /// <summary>What was sent last; null = nothing.</summary>
    public required StoredResponse? Response { get; init; }

    /// <summary>Last year's answers; null = none.</summary>
    public required AnswerSet? Last { get; init; }

    /// <summary>What the form shows: the draft, else what was sent, else last year's where the definition says so.</summary>
    public required DraftDocument Document { get; init; }

    /// <summary>What Core says about <see cref="Document"/>.</summary>
    public required ResponseReview Review { get; init; }

    public SurveyDefinition Definition => Respondent.Definition;

    /// <summary>Somebody has sent another revision since the draft was begun.</summary>
    public bool IsOvertaken => Draft is not null && Response is not null && Document.Amends != Response.ETag;

    public bool IsAsked(Item item) => !Review.OffPath.Contains(item.Id);

    public bool IsAsked(Section section) => section.Items.Any(IsAsked);

    /// <summary>Whether the section will be asked depends on an answer that is not there yet.</summary>
    public bool IsUndecided(Section section) => !IsAsked(section) && IsOpen(section.When);

    /// <summary>The form shows last year's answer to an item because the definition says so.</summary>
    public bool IsPrefilled(Item item) => item.Prefill && Last?[item.Id] is { } last && last.Equals(Review.Answers[item.Id]);

    /// <summary>A first response in which a section was never saved.</summary>
    public bool IsUntouched(Section section) => Response is null && !Document.SavedSections.Contains(section.Id);

    /// <summary>Sections that are asked, in order.</summary>
    public IReadOnlyList<Section> Path => [.. Definition.Sections.Where(IsAsked)];

    /// <summary>Sections that are asked or may still be.</summary>
    public IReadOnlyList<Section> Outline => [.. Definition.Sections.Where(section => IsAsked(section) || IsUndecided(section))];

    private bool IsOpen(Expression? routing) => routing?.References.Any(reference =>
        !reference.Last && Review.Answers[reference.Item] is null && (!Review.OffPath.Contains(reference.Item) || IsOpen(reference.Item))) == true;

    /// <summary>Whether an item that the answers lead past may still be asked: its routing reads only what is asked before it.</summary>
    private bool IsOpen(string item) =>
        IsOpen(Definition.Items[item].When) || IsOpen(Definition.Sections.First(section => section.Items.Any(one => one.Id == item)).When);

    public static IEnumerable<Finding> In(Section section, IEnumerable<Finding> findings)
    {
        var items = section.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding => items.Contains(FieldName.RootOf(finding.Item)));
    }
}
