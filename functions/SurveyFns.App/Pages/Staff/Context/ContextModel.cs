using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>What the page of reference tables shows.</summary>
/// <param name="Tables">The versions of each that was published, the newest first.</param>
/// <param name="Problems">What is wrong, by the id of the field it is about; the rows of the file stand under that of the file.</param>
/// <param name="Published">The table that was just published; null where none was.</param>
/// <param name="Notice">What was done just before.</param>
public sealed record ContextModel(
    SurveyId Survey, IReadOnlyList<IGrouping<string, ContextVersion>> Tables, ContextFields Fields, IReadOnlyList<(string Field, LocalizedText Text)> Problems, ContextTable? Published,
    ReleaseNotice Notice)
{
    public const string PublishedParameter = "published";

    /// <summary>What the file that was sent holds.</summary>
    public ContextSample Sample { get; } = ContextSample.Of(Fields.Csv);

    /// <summary>Where readers find a version.</summary>
    public static string DataHref(ContextTable table) => $"/data/{table.Survey}/{ContextKeys.Folder}/{table.Id}/v{table.Version}/";

    public LocalizedText? ProblemOf(string field) => ProblemsOf(field).FirstOrDefault();

    public IEnumerable<LocalizedText> ProblemsOf(string field) => Problems.Where(problem => problem.Field == field).Select(problem => problem.Text);
}
