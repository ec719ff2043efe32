using System.Net;
using System.Text.RegularExpressions;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>A browser without JavaScript: keeps cookies, asks for HTML, sends forms with the token of the last page.</summary>
public sealed partial class PageClient : IDisposable
{
    private readonly HttpClient client;

    public PageClient(AppProcess app, string language = "en")
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        client = new HttpClient(handler) { BaseAddress = app.Client.BaseAddress };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public CookieContainer Cookies { get; } = new();

    public string Token { get; private set; } = "";

    /// <summary>The last page.</summary>
    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer led to; empty where it did not.</summary>
    public string Location { get; private set; } = "";

    public Task GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Posts fields and the token.</summary>
    public Task PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent([.. fields.Append(("_token", Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]),
    });

    /// <summary>Posts the hidden fields of the last page's form as well, as its buttons do.</summary>
    public Task PressAsync(string path, string name, string value, params (string Name, string Value)[] filled) =>
        PostAsync(path, [.. HiddenFields().Where(field => field.Name is not "_token"), (name, value), .. filled]);

    public async Task SignInAsync(string round, string code)
    {
        await GetAsync($"{round}/start");
        await PostAsync($"{round}/start", ("code", code));
        Assert.Equal(HttpStatusCode.SeeOther, Status);
    }

    public async Task SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await client.SendAsync(request);
            (Status, Html) = (answer.StatusCode, await answer.Content.ReadAsStringAsync());
            Location = answer.Headers.Location?.OriginalString ?? "";
        }

        if (TokenField().Match(Html) is { Success: true } found)
        {
            Token = WebUtility.HtmlDecode(found.Groups[1].Value);
        }
    }

    /// <summary>The hidden fields of the last page, each once: what every form of it carries.</summary>
    public IReadOnlyList<(string Name, string Value)> HiddenFields() =>
        [.. HiddenField().Matches(Html).Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value))).Distinct()];

    public void ForgetSession()
    {
        foreach (Cookie cookie in Cookies.GetAllCookies())
        {
            cookie.Expired = cookie.Name == "survey";
        }
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"_token\" value=\"([^\"]*)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"(?: /)?>")]
    private static partial Regex HiddenField();
}
