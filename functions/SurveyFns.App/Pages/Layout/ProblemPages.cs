using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Entry;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Pages.Layout;

/// <summary>Errors as pages, for people; programs get them as JSON.</summary>
public static class ProblemPages
{
    private static readonly PathString Api = "/api";

    /// <summary>A browser that opens a page asks for HTML by name; programs and scripts of pages do not.</summary>
    public static bool IsAskedBy(HttpRequest request) =>
        !request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.Any(accepted => accepted?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The page of an error. It needs nothing from the store, which may be what is out of order.</summary>
    public static async Task<IResult> OfAsync(HttpRequest request, ProblemType type)
    {
        var page = new PageContext { Language = PageLanguage.Of(request), Path = request.PathBase + request.Path, FormToken = "" };
        var typed = await TypedAsync(request, type);
        var model = new ProblemModel(
            type,
            [.. typed.Where(field => !IsSecret(field.Key))],
            typed.Select(field => field.Key).FirstOrDefault(IsSecret),
            request.Path.StartsWithSegments(AccessRoute.Home, StringComparison.OrdinalIgnoreCase));
        return new HtmlPage<ProblemPage, ProblemModel>(page, model, type.Status);
    }

    /// <summary>What lets somebody in: a page is kept by browsers and proxies, and is no place for it.</summary>
    private static bool IsSecret(string field) => field is SignInModel.KeyField or StartModel.CodeField;

    // The same form sent again, token included, does what it should have done at once.
    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> TypedAsync(HttpRequest request, ProblemType type)
    {
        if (type.Status < StatusCodes.Status500InternalServerError
            || !HttpMethods.IsPost(request.Method)
            || await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, request.HttpContext.RequestAborted) is not { Files.Count: 0 } form)
        {
            return [];
        }

        return PostedFields.Of(form, name => name != PageLanguage.Parameter);
    }
}
