using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.SelfHost.Binding;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Binding;

public sealed class RouteValueTests
{
    [Theory]
    [InlineData(typeof(int), "42", "42")]
    [InlineData(typeof(int), "-1", "-1")]
    [InlineData(typeof(int?), "0", "0")]
    [InlineData(typeof(int), "007", null)]
    [InlineData(typeof(int), "+1", null)]
    [InlineData(typeof(int), "1e2", null)]
    [InlineData(typeof(int), "٣", null)]
    [InlineData(typeof(int), "2147483648", null)]
    [InlineData(typeof(int), "", null)]
    [InlineData(typeof(byte), "256", null)]
    [InlineData(typeof(uint), "-1", null)]
    [InlineData(typeof(long), "9223372036854775807", "9223372036854775807")]
    [InlineData(typeof(double), "1e400", null)]
    [InlineData(typeof(double), "NaN", null)]
    [InlineData(typeof(double), "1.", null)]
    [InlineData(typeof(double), "1.5e3", "1500")]
    [InlineData(typeof(decimal), "0.10", "0.10")]
    [InlineData(typeof(bool), "true", "True")]
    [InlineData(typeof(bool), "True", null)]
    [InlineData(typeof(Guid), "7a2b4c1e-0d5f-4e6a-9b8c-1f2e3d4c5b6a", "7a2b4c1e-0d5f-4e6a-9b8c-1f2e3d4c5b6a")]
    [InlineData(typeof(Guid), "7a2b4c1e", null)]
    [InlineData(typeof(DateTime), "2026-02-30", null)]
    [InlineData(typeof(DateTimeOffset), "2026-02-28T00:00:00Z", "02/28/2026 00:00:00 +00:00")]
    [InlineData(typeof(string), "", "")]
    public void Parse_Text_IsWhatTheWorkerWouldMakeOfIt(Type type, string text, string? expected)
    {
        var parsed = RouteValueParsers.For(type)!(text, out var value);

        Assert.Equal(expected is not null, parsed);
        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture) is { } result && parsed ? result : null);
    }

    [Theory]
    [InlineData(typeof(DayOfWeek))]
    [InlineData(typeof(DateOnly))]
    [InlineData(typeof(TimeSpan))]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(object))]
    public void For_TypeThatTheWorkerCannotMake_IsNone(Type type) => Assert.Null(RouteValueParsers.For(type));

    [Theory]
    [InlineData("/rounds/2026/pages/3", "2026 3")]
    [InlineData("/rounds/2026/pages", "2026 1")]
    [InlineData("/firms/久留米/7a2b4c1e-0d5f-4e6a-9b8c-1f2e3d4c5b6a", "久留米 7a2b4c1e-0d5f-4e6a-9b8c-1f2e3d4c5b6a -")]
    [InlineData("/firms/a/7a2b4c1e-0d5f-4e6a-9b8c-1f2e3d4c5b6a/9", "a 7a2b4c1e-0d5f-4e6a-9b8c-1f2e3d4c5b6a 9")]
    public async Task Get_RouteValues_ArriveAsParameters(string path, string answer)
    {
        await using var host = await TestHostBuilder.For(typeof(Values)).StartAsync();

        Assert.Equal(answer, await host.ReadAsync(path));
    }

    [Theory]
    [InlineData("/rounds/abc/pages/3", "year")]
    [InlineData("/rounds/99999999999/pages", "year")]
    [InlineData("/rounds/2026/pages/0x1", "page")]
    [InlineData("/firms/a/not-a-guid", "id")]
    public async Task Get_ValueOfTheWrongForm_IsABadRequestThatNamesItAndNotItsText(string path, string name)
    {
        await using var host = await TestHostBuilder.For(typeof(Values)).StartAsync();

        var problem = await (await host.GetAsync(path)).AssertProblemAsync(HttpStatusCode.BadRequest, "invalid_route_value");

        Assert.Equal($"The value of '{name}' in the path is not valid.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_ValueOfTheWrongForm_IsNotAnExceptionToMiddleware()
    {
        var seen = new List<Exception>();
        await using var host = await TestHostBuilder.For(typeof(Values)).With(builder => builder.Use(next => async context =>
        {
            try
            {
                await next(context);
            }
            catch (Exception exception)
            {
                seen.Add(exception);
                throw;
            }
        })).StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await host.StatusAsync(HttpMethod.Get, "/rounds/x/pages"));
        Assert.Empty(seen);
    }

    public static class Values
    {
        [Function("Round")]
        public static IResult Round([HttpTrigger(Anonymous, "get", Route = "rounds/{year}/pages/{page?}")] HttpRequest req, int year, int page = 1) =>
            Results.Text($"{year} {page}");

        [Function("Firm")]
        public static IResult Firm([HttpTrigger(Anonymous, "get", Route = "firms/{name}/{id}/{count?}")] HttpRequest req, Guid id, string name, int? count) =>
            Results.Text($"{name} {id} {count?.ToString(CultureInfo.InvariantCulture) ?? "-"}");
    }
}
