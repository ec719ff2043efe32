using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SurveyFns.App.Tests.Hosting;

/// <summary>Functions whose result fails while it is written.</summary>
public sealed class FailingFunctions
{
    public const string Secret = "a text that must not be seen";

    [Function("FailsAtOnce")]
    public static IResult AtOnce([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails/at-once")] HttpRequest request) =>
        new FailingResult(started: false);

    [Function("FailsMidway")]
    public static IResult Midway([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails/midway")] HttpRequest request) =>
        new FailingResult(started: true);

    private sealed class FailingResult(bool started) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (started)
            {
                await httpContext.Response.WriteAsync("half a page");
                await httpContext.Response.Body.FlushAsync();
            }

            throw new InvalidOperationException(Secret);
        }
    }
}
