using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Send;

namespace SurveyFns.App.Pages.Entry;

/// <summary>What the sign-in page shows.</summary>
/// <param name="WaitMinutes">How long a lock lasts.</param>
/// <param name="Carried">Fields of a form that was sent without a session; saved after signing in.</param>
public sealed record StartModel(
    StartProblem Problem, string Code, string Name, int WaitMinutes, IReadOnlyList<KeyValuePair<string, string>> Carried)
{
    public const string CodeField = "code";
    public const string NameField = "name";

    /// <summary>Not shown again after a failure that is not about the code.</summary>
    public bool HasError => Problem is StartProblem.CodeMissing or StartProblem.CodeWrong or StartProblem.LockedOut;

    public static StartModel Empty { get; } = new(StartProblem.None, "", "", 0, []);

    /// <summary>Answers are waiting to be saved.</summary>
    public bool IsCarrying => Carried.Count > 0;

    public static IResult ToPage(PageContext page, StartProblem problem, IFormCollection? form, TimeSpan wait = default)
    {
        var model = new StartModel(
            problem,
            form?[CodeField].ToString() ?? "",
            form?[NameField].ToString() ?? "",
            (int)Math.Ceiling(wait.TotalMinutes),
            form is null ? [] : CarriedFields(form));
        var status = problem switch
        {
            StartProblem.LockedOut => StatusCodes.Status429TooManyRequests,
            StartProblem.CodeMissing or StartProblem.CodeWrong => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status200OK,
        };
        return new HtmlPage<StartPage, StartModel>(page, model, status);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> CarriedFields(IFormCollection form) =>
        PostedFields.Of(form, name => PostedFields.IsAnswer(name) || Reasons.IsReason(name) || name is SectionFields.Section or SectionFields.Seen);
}
