using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Publish.Files;

namespace SurveyFns.App.Publish;

/// <summary>A file of a draft: confidential, so nobody on the way may keep it.</summary>
public sealed class DraftFileResult(ReleaseFile file) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(file.Content, file.MediaType).ExecuteAsync(httpContext);
    }
}
