using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>A member of staff with a browser that keeps cookies and follows nothing by itself.</summary>
public sealed partial class StaffBrowser : IDisposable
{
    private readonly HttpClient client;

    public StaffBrowser(AppProcess app)
    {
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = app.Client.BaseAddress,
        };
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    /// <summary>The token of the form that was seen last.</summary>
    public string Token { get; private set; } = "";

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path, string? principal = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (principal is not null)
        {
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL", principal);
        }

        return await ReadAsync(await client.SendAsync(request));
    }

    /// <summary>Sends a form with the token that was seen last.</summary>
    public Task<(HttpStatusCode Status, string Text)> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, Token, fields);

    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("_token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await ReadAsync(await client.PostAsync(path, form));
    }

    /// <summary>Sends a form with a file and the token that was seen last.</summary>
    public Task<(HttpStatusCode Status, string Text)> SendFileAsync(string path, string file) => SendFileAsync(path, Encoding.UTF8.GetBytes(file));

    public async Task<(HttpStatusCode Status, string Text)> SendFileAsync(string path, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token), "_token" }, { new ByteArrayContent(file), "file", "file.csv" } };
        return await ReadAsync(await client.PostAsync(path, form));
    }

    /// <summary>Somebody who is signed in.</summary>
    public static async Task<StaffBrowser> EnterAsync(AppProcess app)
    {
        var browser = new StaffBrowser(app);
        await browser.SignInAsync(app.StaffKey);
        return browser;
    }

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> SeeAsync(string path)
    {
        var (status, text) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return WebUtility.HtmlDecode(text);
    }

    public async Task SignInAsync(string key)
    {
        await GetAsync("/staff/sign-in");
        var (status, text) = await PostAsync("/staff/sign-in", ("name", "Hanako"), ("key", key), ("return", "/staff"));
        Assert.True((status, text) == (HttpStatusCode.SeeOther, "/staff"), $"{status} {text}");
    }

    public void Dispose() => client.Dispose();

    // Of a redirect the address, of anything else the body.
    private async Task<(HttpStatusCode, string)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (TokenField().Match(text) is { Success: true } found)
            {
                Token = WebUtility.HtmlDecode(found.Groups[1].Value);
            }

            return (answer.StatusCode, answer.Headers.Location?.ToString() ?? text);
        }
    }

    [GeneratedRegex("name=\"_token\" value=\"([^\"]*)\"")]
    private static partial Regex TokenField();
}
