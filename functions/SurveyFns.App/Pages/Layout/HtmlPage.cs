using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SurveyFns.App.Pages.Layout;

/// <summary>A page as the answer to a request. Nobody but the reader may keep it.</summary>
public sealed class HtmlPage<TPage, TModel>(PageContext page, TModel model, int status = StatusCodes.Status200OK) : IResult
    where TPage : PageBase<TModel>
{
    public PageContext Page { get; } = page;

    public TModel Model { get; } = model;

    public int Status { get; } = status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentLanguage = Page.LanguageTag;
        headers.Vary = "Accept-Language, Cookie";
        var result = new RazorComponentResult<TPage>(new Dictionary<string, object?>
        {
            [nameof(PageBase<TModel>.Page)] = Page,
            [nameof(PageBase<TModel>.Model)] = Model,
        })
        {
            StatusCode = Status, PreventStreamingRendering = true,
        };
        return result.ExecuteAsync(httpContext);
    }
}
