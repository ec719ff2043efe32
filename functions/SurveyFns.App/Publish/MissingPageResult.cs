using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>Tells people in a browser that data are withdrawn (410, with the reason) or were never there (404).</summary>
/// <param name="subject">The title of what is withdrawn.</param>
public sealed class MissingPageResult(Withdrawal? withdrawal, LocalizedText? subject) : IResult
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
        await response.Body.WriteAsync(MissingPage.Write(withdrawal, subject, language), httpContext.RequestAborted);
    }
}
