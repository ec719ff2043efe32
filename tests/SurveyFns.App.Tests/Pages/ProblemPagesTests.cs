using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.App.Tests.Pages;

public sealed class ProblemPagesTests
{
    [Fact]
    public async Task OfAsync_StorageAwayWhileSaving_OffersWhatWasTypedAgain()
    {
        var html = await AnswerAsync(ProblemTypes.StorageUnavailable, "a.firm_name=%E6%9E%B6%E7%A9%BA%22%3E&_token=t&lang=en");
        Assert.Contains("<input type=\"hidden\" name=\"a.firm_name\" value=\"架空&quot;", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"_token\" value=\"t\"", html, StringComparison.Ordinal);
        Assert.Contains("action=\"/survey/bio-startup/2026/section/people\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"hidden\" name=\"lang\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_StorageAwayAtStaffSignIn_AsksForTheKeyAgain()
    {
        var html = await AnswerAsync(ProblemTypes.StorageUnavailable, "name=Hanako&key=s3cret&return=%2Fstaff&lang=en", "/staff/sign-in");
        Assert.DoesNotContain("s3cret", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"password\" id=\"secret\" name=\"key\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"name\" value=\"Hanako\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/staff\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_StorageAwayWhileAFileIsSent_SaysToTryAgain()
    {
        var html = await AnswerAsync(ProblemTypes.StorageUnavailable, "");
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{PageTexts.NotShownNow.Title.Ja}</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_StorageAwayAtSignIn_AsksForTheAccessCodeAgain()
    {
        var html = await AnswerAsync(
            ProblemTypes.StorageUnavailable, "code=ABCD-2345-EFGH-6789&a.firm_name=x", "/survey/bio-startup/2026/start");
        Assert.DoesNotContain("ABCD-2345-EFGH-6789", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"text\" id=\"secret\" name=\"code\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"a.firm_name\" value=\"x\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_RequestThatCannotBeRead_OffersNothing() =>
        Assert.DoesNotContain("<form", await AnswerAsync(ProblemTypes.MalformedRequest, "a.firm_name=x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/survey", "text/html,*/*;q=0.8", true)]
    [InlineData("/survey", "*/*", false)]
    [InlineData("/api/v1/openapi.json", "text/html", false)]
    public void IsAskedBy_PathAndAccept_TellPeopleFromPrograms(string path, string accept, bool expected)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = path;
        http.Request.Headers.Accept = accept;
        Assert.Equal(expected, ProblemPages.IsAskedBy(http.Request));
    }

    private static async Task<string> AnswerAsync(ProblemType type, string body, string path = "/survey/bio-startup/2026/section/people")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddRazorComponents();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        using var written = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Scheme = "https";
        http.Request.Host = new HostString("survey.example");
        http.Request.Method = HttpMethods.Post;
        http.Request.Path = path;
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Response.Body = written;
        await (await ProblemPages.OfAsync(http.Request, type)).ExecuteAsync(http);
        Assert.Equal(type.Status, http.Response.StatusCode);
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
