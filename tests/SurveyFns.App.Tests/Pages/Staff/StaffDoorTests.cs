using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages.Staff;

public sealed class StaffDoorTests
{
    private const string Key = "the-right-key-of-the-city";
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private static readonly PageContext Page = new() { Language = Language.English, Path = "/staff/sign-in", FormToken = "token" };
    private readonly SettableClock clock = new();
    private readonly StaffCookie cookie;
    private readonly StaffDoor door;

    public StaffDoorTests()
    {
        cookie = Cookie(Key);
        door = new StaffDoor(cookie, new FailureWindow(clock), new VisitorAddress(Options.Create(new SiteOptions())), NullLogger<StaffDoor>.Instance);
    }

    [Theory]
    [InlineData("https", "__Host-staff", true)]
    [InlineData("http", "staff", false)]
    public void Enter_RightKey_OpensASessionInAStrictCookie(string scheme, string name, bool secure)
    {
        var (result, set) = Enter(Key, scheme: scheme);

        Assert.Equal("/staff/surveys/bio-startup/register", Assert.IsType<Redirect>(result).Location);
        Assert.StartsWith($"{name}=", set, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", set, StringComparison.Ordinal);
        Assert.Contains("httponly", set, StringComparison.Ordinal);
        Assert.Equal(secure, set.Contains("secure", StringComparison.Ordinal));
        Assert.DoesNotContain("expires", set, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, set, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OwnCookie_IsTheSessionUntilItsTimeIsOver()
    {
        var value = Value(Enter(Key).Set);

        Assert.Equal("市役所花子", cookie.Read(Request(value))!.Name);
        clock.Now += StaffCookie.Lifetime;
        Assert.Null(cookie.Read(Request(value)));
    }

    [Fact]
    public void Read_AfterTheKeyWasChanged_IsNone() => Assert.Null(Cookie("another-key").Read(Request(Value(Enter(Key).Set))));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Read_ForeignCookie_IsNone(string value) => Assert.Null(cookie.Read(Request(value)));

    [Theory]
    [InlineData("the-right-key-of-the-cit")]
    [InlineData("THE-RIGHT-KEY-OF-THE-CITY")]
    [InlineData("")]
    public void Enter_WrongKey_OpensNothing(string key)
    {
        var (result, set) = Enter(key);

        Assert.Equal(StatusCodes.Status422UnprocessableEntity, Assert.IsType<HtmlPage<SignInPage, SignInModel>>(result).Status);
        Assert.Empty(set);
    }

    [Fact]
    public void Enter_WithoutName_OpensNothing() => Assert.Empty(Enter(Key, name: " ").Set);

    [Fact]
    public void Enter_AfterTenWrongKeys_IsLockedForTheAddressEvenWithTheRightKey()
    {
        for (var attempt = 0; attempt < AccessCodeRules.MaximumFailures; attempt++)
        {
            Assert.Equal(StatusCodes.Status422UnprocessableEntity, Assert.IsType<HtmlPage<SignInPage, SignInModel>>(Enter("wrong").Result).Status);
        }

        var (locked, set) = Enter(Key);
        Assert.Equal(StatusCodes.Status429TooManyRequests, Assert.IsType<HtmlPage<SignInPage, SignInModel>>(locked).Status);
        Assert.Empty(set);
        Assert.IsType<Redirect>(Enter(Key, address: "192.0.2.9").Result);
        clock.Now += AccessCodeRules.Window;
        Assert.IsType<Redirect>(Enter(Key).Result);
    }

    [Fact]
    public void IsKey_NoKeySet_IsNever() => Assert.False(Cookie("").IsKey(""));

    private (IResult Result, string Set) Enter(string key, string name = "市役所花子", string address = "192.0.2.1", string scheme = "http")
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = scheme;
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        var form = new FormCollection(new()
        {
            [SignInModel.KeyField] = key, [SignInModel.NameField] = name, [SignInModel.ReturnField] = "/staff/surveys/bio-startup/register",
        });
        var result = door.Enter(http.Request, Page, form);
        return (result, http.Response.Headers.SetCookie.ToString());
    }

    private StaffCookie Cookie(string key) =>
        new(Protection, Options.Create(new StaffOptions { Authentication = StaffAuthentication.Key, Key = key }), clock);

    private static HttpRequest Request(string value)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"staff={value}";
        return http.Request;
    }

    private static string Value(string cookie) => cookie.Split(';')[0].Split('=', 2)[1];

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
