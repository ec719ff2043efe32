using System.Net;
using System.Text.RegularExpressions;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What a browser does with the pages of the form: it keeps cookies and sends the fields it was given.</summary>
public sealed partial class FormBrowser : IDisposable
{
    private readonly HttpClient client;
    private readonly Firm firm;
    private readonly string start;
    private readonly string section;
    private string token = "";

    public FormBrowser(AppProcess app, Firm firm, string round, string section)
    {
        this.firm = firm;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = app.Client.BaseAddress,
        };
        start = $"/survey/bio-startup/{round}/start";
        this.section = $"/survey/bio-startup/{round}/section/{section}";
    }

    public Task<HttpResponseMessage> ShowSignInAsync() => ShowAsync(start);

    public Task<HttpResponseMessage> SignInAsync() => SendAsync(start, ("code", firm.AccessCode));

    public Task<HttpResponseMessage> ShowSectionAsync() => ShowAsync(section);

    public Task<HttpResponseMessage> SaveSectionAsync(string firmName) => SendAsync(section, ("a.firm_name", firmName));

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"_token\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    private async Task<HttpResponseMessage> ShowAsync(string path)
    {
        var page = await client.GetAsync(path);
        token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        return page;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("_token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(path, form);
    }
}
