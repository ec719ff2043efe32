using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Binding;

public sealed class BodyTests
{
    [Fact]
    public async Task Post_Json_ArrivesAsParameter()
    {
        await using var host = await TestHostBuilder.For(typeof(Orders)).StartAsync();

        using var response = await host.Client.PostAsync("/orders/7", Json("""{"item":"pen","COUNT":3}"""));

        Assert.Equal("7: 3 pen", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"item":"pen","count":"many"}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task Post_NotTheJsonExpected_IsABadRequest(string body)
    {
        await using var host = await TestHostBuilder.For(typeof(Orders)).StartAsync();

        using var response = await host.Client.PostAsync("/orders/7", Json(body));

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid_json");
    }

    [Fact]
    public async Task Post_OtherMediaType_IsUnsupported()
    {
        await using var host = await TestHostBuilder.For(typeof(Orders)).StartAsync();

        using var response = await host.Client.PostAsync("/orders/7", new StringContent("{}", Encoding.UTF8, "text/plain"));

        await response.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_TooLarge_IsRefusedWithOrWithoutLength(bool chunked)
    {
        await using var host = await TestHostBuilder.For(typeof(Orders)).Setting("SelfHost:MaxRequestBodyBytes", "1000").StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/orders/7") { Content = Json($$"""{"item":"{{new string('x', 2000)}}"}""") };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await host.Client.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_EightMebibytesByDefault_IsRefusedAndTheClientSeesIt(bool asksFirst)
    {
        await using var host = await TestHostBuilder.For(typeof(Orders)).StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/orders/7") { Content = Json(new string(' ', 8 << 20)) };
        request.Headers.ExpectContinue = asksFirst;

        using var response = await host.Client.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    [Fact]
    public async Task Post_TooLargeFromABrowser_IsAnsweredWithAPage()
    {
        await using var host = await TestHostBuilder.For(typeof(Orders)).Setting("SelfHost:MaxRequestBodyBytes", "1000").StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/orders/7") { Content = Json(new string(' ', 2000)) };
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("送信できませんでした", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static class Orders
    {
        [Function("Order")]
        public static IResult Order(
            [HttpTrigger(Anonymous, "post", Route = "orders/{id}")] HttpRequest req, [FromBody] OrderBody body, int id) =>
            Results.Text($"{id}: {body.Count} {body.Item}");
    }

    public sealed record OrderBody(string Item, int Count);
}
