using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class StaffApiTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    [Fact]
    public async Task StaffApi_WithoutKey_IsRefused()
    {
        using var answer = await city.App.Client.GetAsync("/api/v1/staff/surveys/bio-startup/rounds/2026/progress");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Register_WithBadRows_IsRefusedWholeWithLineAndReason()
    {
        var staff = new Clerk(city.App);
        const string csv = """
            firm_name,firm_id,corporate_number,firm_name_kana,municipality_code,email,valid_from,valid_to
            架空甲株式会社,B001,7000012050002,,40203,,2020-01-01,
            架空乙株式会社,B002,7000012050003,,402036,,,
            架空丙株式会社,B001,,,402037,not-an-address,2020-02-30,
            """;

        using var answer = await staff.SendAsync(HttpMethod.Post, "register", new StringContent(csv, Encoding.UTF8, "text/csv"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var rows = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rows").EnumerateArray()
            .Select(row => $"{row.GetProperty("line")} {row.GetProperty("column")} {row.GetProperty("code")}");
        Assert.Equal(
            ["3 corporate_number check-digit", "4 firm_id repeated", "4 municipality_code check-digit", "4 email format", "4 valid_from date"],
            rows);
    }

    [Fact]
    public async Task Register_InShiftJis_IsRefusedWithTheRemedy()
    {
        var staff = new Clerk(city.App);
        using var content = new ByteArrayContent([.. "firm_id,firm_name\nB1,"u8, 0x8B, 0x76]);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");

        using var answer = await staff.SendAsync(HttpMethod.Post, "register", content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("encoding", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_ThatClosesBeforeItOpens_IsRefused()
    {
        var staff = new Clerk(city.App);
        var now = TimeProvider.System.GetUtcNow();

        using var answer = await staff.SaveRoundAsync("2008", now, now.AddDays(-1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("closesAt", out _));
    }

    [Fact]
    public async Task Round_WithADateForATime_IsToldTheFormInTheReadersLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/staff/surveys/bio-startup/rounds/2010")
        {
            Content = new StringContent(
                """
                {"referenceDate":"2010-12-31","opensAt":"2025-10-01","closesAt":"2025-12-01T00:00:00+09:00",
                 "publishAt":"2026-02-01T00:00:00+09:00","publication":"approval"}
                """,
                Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Add("x-functions-key", city.App.StaffKey);
        request.Headers.Add("Accept-Language", "ja");

        using var answer = await city.App.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var field = Assert.Single((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject());
        Assert.Equal("opensAt", field.Name);
        Assert.Matches("時差を付け.*2026-10-01T00:00:00[+]09:00", Assert.Single(field.Value.EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Round_WithoutDefinition_IsNotFound()
    {
        var now = TimeProvider.System.GetUtcNow();

        using var answer = await new Clerk(city.App).SaveRoundAsync("1999", now, now.AddDays(1));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task AccessCodes_IssuedTwice_AreGivenOnlyOnce()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(3);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2009", now.AddDays(-1), now.AddDays(1));

        var first = await staff.IssueCodesAsync("2009");
        var second = await staff.IssueCodesAsync("2009");

        Assert.Contains("T003", first.Keys);
        Assert.Matches("^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$", first["T003"]);
        Assert.Empty(second);
    }

    [Fact]
    public async Task AccessCode_GuessedAgainAndAgain_IsLocked()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(3);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2010", now.AddDays(-1), now.AddDays(1));
        var codes = await staff.IssueCodesAsync("2010");
        var wrong = codes["T001"][..15] + "2345";

        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var refused = await new Firm(city.App, wrong, "2010").SendAsync(HttpMethod.Get, "response");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var locked = await new Firm(city.App, wrong, "2010").SendAsync(HttpMethod.Get, "response");
        using var right = await new Firm(city.App, codes["T001"], "2010").SendAsync(HttpMethod.Get, "response");
        using var other = await new Firm(city.App, codes["T002"].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "2010").SendAsync(HttpMethod.Get, "response");

        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.True(locked.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }
}
