using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Pages;

namespace SurveyFns.App.Publish;

/// <summary>Tells people in a browser that data are withdrawn (410, with the reason) or were never there (404).</summary>
public sealed class MissingPageResult(Withdrawal? withdrawal) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = httpContext.Request.PageLanguage();
        var response = httpContext.Response;
        response.StatusCode = withdrawal is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language.Tag();
        response.Headers.Vary = "Accept, Accept-Language";
        await response.Body.WriteAsync(MissingPage.Write(withdrawal, language), httpContext.RequestAborted);
    }
}
