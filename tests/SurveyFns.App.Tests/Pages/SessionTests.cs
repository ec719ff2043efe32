using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Session;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

public sealed class SessionTests
{
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private readonly SettableClock clock = new();

    [Theory]
    [InlineData("https", "__Host-survey", true)]
    [InlineData("http", "survey", false)]
    public void Open_ByScheme_SetsAStrictCookie(string scheme, string name, bool secure)
    {
        var cookie = Open(scheme);
        Assert.StartsWith($"{name}=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.Ordinal));
        Assert.DoesNotContain("T001", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OwnCookie_IsTheSession() => Assert.Equal("T001", Read(Value(Open("http")))!.Firm);

    [Fact]
    public void Read_AfterItsTime_IsNone()
    {
        var cookie = Value(Open("http"));
        clock.Now += SessionCookie.Lifetime;
        Assert.Null(Read(cookie));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Read_ForeignCookie_IsNone(string cookie) => Assert.Null(Read(cookie));

    [Fact]
    public void Read_ChangedCookie_IsNone()
    {
        var cookie = Value(Open("http")).ToCharArray();
        cookie[40] = cookie[40] == 'A' ? 'B' : 'A';
        Assert.Null(Read(new string(cookie)));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "cross-site", false)]
    [InlineData("other", null, false)]
    public void IsValid_Form_MustComeFromAPageOfOurs(string? cookie, string? site, bool expected)
    {
        var tokens = new FormTokens(Protection);
        var page = new DefaultHttpContext();
        var token = tokens.Issue(page);
        var post = new DefaultHttpContext();
        post.Request.Headers.Cookie = cookie is null ? page.Response.Headers.SetCookie.ToString().Split(';')[0] : $"survey-form={cookie}";
        post.Request.Headers["Sec-Fetch-Site"] = site;
        Assert.Equal(expected, tokens.IsValid(post.Request, new FormCollection(new() { [FormTokens.FieldName] = token })));
        Assert.False(tokens.IsValid(post.Request, new FormCollection(new() { [FormTokens.FieldName] = "nonsense" })));
    }

    private string Open(string scheme)
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = scheme;
        var round = new RoundKey(SurveyId.Parse("bio-startup"), RoundId.Parse("2026"));
        new SessionCookie(Protection, clock).Open(http, new AccessCodeRecord(round, FirmId.Parse("T001"), "ABCD", new byte[32], null, clock.Now), "花子");
        return http.Response.Headers.SetCookie.ToString();
    }

    private RespondentSession? Read(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"survey={cookie}";
        return new SessionCookie(Protection, clock).Read(http.Request);
    }

    private static string Value(string cookie) => cookie.Split(';')[0].Split('=', 2)[1];

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
