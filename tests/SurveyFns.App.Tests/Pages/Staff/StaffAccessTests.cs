using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Tests.Pages.Staff;

public sealed class StaffAccessTests
{
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private static readonly StaffOptions Entra = new() { Authentication = StaffAuthentication.Entra };
    private static readonly StaffOptions Key = new() { Authentication = StaffAuthentication.Key, Key = "the-right-key-of-the-city" };

    [Fact]
    public void Of_EntraWithRole_IsGrantedUnderThePersonsName()
    {
        var decision = Decide(Entra, "True", Principal.Header(["SurveyStaff"]));

        Assert.Equal("hanako@city.example", Assert.IsType<AccessDecision.Granted>(decision).Member.Name);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("http://schemas.microsoft.com/ws/2008/06/identity/claims/role")]
    public void Of_EntraWithRoleOfOtherName_IsGrantedWhereTheSettingNamesIt(string claim)
    {
        var header = Principal.Header(["Clerk"], roleType: claim);

        Assert.IsType<AccessDecision.Granted>(Decide(Entra with { Role = "Clerk" }, "true", header));
        Assert.IsType<AccessDecision.RoleMissing>(Decide(Entra, "true", header));
    }

    [Theory]
    [InlineData()]
    [InlineData("surveystaff")]
    [InlineData("SurveyStaff2", "Reader")]
    public void Of_EntraWithoutTheRole_IsRefused(params string[] roles) =>
        Assert.Equal("hanako@city.example", Assert.IsType<AccessDecision.RoleMissing>(Decide(Entra, "true", Principal.Header(roles))).Name);

    /// <summary>Anywhere but behind App Service authentication a visitor can write the header.</summary>
    [Theory]
    [InlineData(StaffAuthentication.Entra, null)]
    [InlineData(StaffAuthentication.Entra, "")]
    [InlineData(StaffAuthentication.Entra, "false")]
    [InlineData(StaffAuthentication.Entra, "1")]
    [InlineData(StaffAuthentication.None, "true")]
    public void Of_HeaderWhereNotBothSettingsSayEntra_IsClosed(StaffAuthentication authentication, string? platform) =>
        Assert.IsType<AccessDecision.Closed>(Decide(new StaffOptions { Authentication = authentication }, platform, Principal.Header(["SurveyStaff"])));

    [Fact]
    public void Of_HeaderWhereTheKeyCounts_IsNotLookedAt() =>
        Assert.IsType<AccessDecision.SignInFirst>(Decide(Key, "true", Principal.Header(["SurveyStaff"])));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("eyJhdXRoX3R5cCI6ImFhZCIs")]
    public void Of_EntraWithUnreadableHeader_HasToSignIn(string? header) => Assert.IsType<AccessDecision.SignInFirst>(Decide(Entra, "true", header));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"aad\"")]
    [InlineData("""{"auth_typ":"aad"}""")]
    [InlineData("""{"auth_typ":"aad","claims":{}}""")]
    [InlineData("""{"auth_typ":"google","claims":[{"typ":"roles","val":"SurveyStaff"}]}""")]
    public void Of_EntraWithOtherJson_HasToSignIn(string json) => Assert.IsType<AccessDecision.SignInFirst>(Decide(Entra, "true", Principal.Encode(json)));

    [Theory]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"roles","val":7},"x",null,{"val":"SurveyStaff"}]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"name","val":"SurveyStaff"}]}""")]
    public void Of_EntraWithRoleInNoRoleClaim_IsRefused(string json) => Assert.IsType<AccessDecision.RoleMissing>(Decide(Entra, "true", Principal.Encode(json)));

    [Fact]
    public void Of_TwoHeaders_HasToSignIn()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Append(ClientPrincipal.HeaderName, Principal.Header(["SurveyStaff"]));
        request.Headers.Append(ClientPrincipal.HeaderName, Principal.Header(["SurveyStaff"]));

        Assert.IsType<AccessDecision.SignInFirst>(Access(Entra, "true").Of(request));
    }

    [Theory]
    [InlineData("/staff/surveys/bio-startup/register?search=a", "/staff/surveys/bio-startup/register?search=a")]
    [InlineData("/staff", "/staff")]
    [InlineData(null, "/staff")]
    [InlineData("", "/staff")]
    [InlineData("https://elsewhere.example/staff/", "/staff")]
    [InlineData("//elsewhere.example", "/staff")]
    [InlineData("/staff/\\elsewhere", "/staff")]
    [InlineData("/staffroom", "/staff")]
    [InlineData("/staff/sign-in?return=x", "/staff")]
    [InlineData("/staff/\r\nSet-Cookie: a=b", "/staff")]
    public void Local_AnyPage_StaysOnTheStaffsPages(string? page, string expected) => Assert.Equal(expected, AccessRoute.Local(page));

    [Theory]
    [InlineData(StaffAuthentication.Key, null, false)]
    [InlineData(StaffAuthentication.Key, " ", false)]
    [InlineData(StaffAuthentication.Key, "secret", true)]
    [InlineData(StaffAuthentication.Entra, null, true)]
    [InlineData(StaffAuthentication.None, null, true)]
    public void Validate_KeyAuthentication_NeedsAKey(StaffAuthentication authentication, string? key, bool isValid) =>
        Assert.Equal(isValid, new StaffOptionsValidator().Validate(null, new StaffOptions { Authentication = authentication, Key = key }).Succeeded);

    private static AccessDecision Decide(StaffOptions options, string? platform, string? header)
    {
        var request = new DefaultHttpContext().Request;
        if (header is not null)
        {
            request.Headers[ClientPrincipal.HeaderName] = header;
        }

        return Access(options, platform).Of(request);
    }

    private static StaffAccess Access(StaffOptions options, string? platform)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(StaffAccess.PlatformSetting, platform)]).Build();
        return new StaffAccess(Options.Create(options), configuration, new StaffCookie(Protection, Options.Create(options), TimeProvider.System));
    }
}
