using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What a firm does, over HTTP.</summary>
public sealed class Firm(AppProcess app, string accessCode, string round, string survey = "bio-startup")
{
    public string AccessCode => accessCode;

    public Task<HttpResponseMessage> SubmitAsync(object answers, object? confirmations = null, string? ifMatch = null) =>
        SendAsync(HttpMethod.Put, "response", JsonContent.Create(new { answers, confirmations = confirmations ?? new { } }), ifMatch);

    public Task<HttpResponseMessage> SubmitTextAsync(string json, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Put, "response", new StringContent(json, Encoding.UTF8, mediaType));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/surveys/{survey}/rounds/{round}/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessCode);
        request.Headers.Add("Accept-Language", "en");
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await app.Client.SendAsync(request);
    }
}
