using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What a clerk does, over HTTP.</summary>
public sealed class Clerk(AppProcess app, string survey = "bio-startup")
{
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/staff/surveys/{survey}/{path}") { Content = content };
        request.Headers.Add("x-functions-key", app.StaffKey);
        request.Headers.Add("Accept-Language", "en");
        return await app.Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SaveRoundAsync(
        string round, DateTimeOffset opensAt, DateTimeOffset closesAt, DateTimeOffset? publishAt = null, string publication = "automatic") =>
        SendAsync(HttpMethod.Put, $"rounds/{round}", JsonContent.Create(new
        {
            referenceDate = $"{round}-12-31",
            opensAt,
            closesAt,
            publishAt = publishAt ?? closesAt,
            publication,
        }));

    public async Task ImportAsync(int firms)
    {
        var csv = new StringBuilder("firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n");
        for (var number = 1; number <= firms; number++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"T{number:D3},,架空{number}株式会社,カクウ,402036,,2000-01-01,\n");
        }

        var answer = await SendAsync(HttpMethod.Post, "register", new StringContent(csv.ToString(), Encoding.UTF8, "text/csv"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <returns>Access codes by firm id.</returns>
    public async Task<Dictionary<string, string>> IssueCodesAsync(string round)
    {
        var answer = await SendAsync(HttpMethod.Post, $"rounds/{round}/access-codes");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var codes = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return codes.EnumerateArray().ToDictionary(
            code => code.GetProperty("firmId").GetString()!, code => code.GetProperty("accessCode").GetString()!);
    }

    public async Task<JsonElement> AggregateAsync(string round)
    {
        var answer = await SendAsync(HttpMethod.Post, $"rounds/{round}/aggregation");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
