using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Session;

namespace SurveyFns.App.Pages.Layout;

/// <summary>What any page needs to know of a request.</summary>
public sealed class PageContexts(FormTokens tokens)
{
    /// <summary>Also keeps the language that the request chooses.</summary>
    public PageContext Of(HttpRequest request)
    {
        PageLanguage.Remember(request.HttpContext, PageLanguage.Parse(request.Query[PageLanguage.Parameter]));
        var query = QueryString.Create(request.Query.Where(parameter => parameter.Key != PageLanguage.Parameter));
        return new PageContext
        {
            Language = PageLanguage.Of(request), Path = request.Path + query.ToString(), FormToken = tokens.Issue(request.HttpContext),
        };
    }
}
