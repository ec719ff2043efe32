using System.Text;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Requests that no page of ours would send: broken bodies, names nobody has, wrong methods, addresses that lead nowhere.</summary>
public sealed class HostileFormGenerator(int seed)
{
    private static readonly string[] Pages =
    [
        "start", "overview", "check", "csv", "csv/template", "sign-out", "done", "answers", "history", "download", "results", "preview",
        "section/people", "section/partners", "section/identity", "section/", "section/%00", "section/%2e%2e", "section/nonsense", "nonsense", "", "%EF%BF%BF",
    ];

    private static readonly string[] Rounds = ["bio-startup/2026", "bio-startup/9999", "BIO-STARTUP/2004", "%00/2004", "bio-startup/2026%2f..", "a/b/c/d"];

    private static readonly string[] Methods = ["POST", "POST", "POST", "POST", "GET", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW"];

    private static readonly string[] MediaTypes =
    [
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/json", "text/html; charset=nonsense",
    ];

    private static readonly string[] Names =
    [
        "code", "name", "lang", "_do", "_seen", "_shown", "_warned", "_section", "_theirs", "a.employees_total", "a.employees_total.u", "a.partners.0.name",
        "a.partners.99999999999.name", "a.partners.-1.name", "a.founded_on.y", "a.operating_status", "a.nonsense", "a.", "c.W202", "c.", "__proto__", "", "file",
        "a.biotech_techniques", "a.employees_total[0]", "\u0000",
    ];

    private static readonly string[] Values =
    [
        "", "12", "next", "send", "send-mine", "take-theirs", "discard", "overwrite", "remove:partners:0", "remove:partners:99999999999",
        "add:nonsense", "add:", ":::", "people", "ja", "en", "xx", "~unknown", "'; DROP TABLE drafts;--", "<script>alert(1)</script>", "\u0000\u0001", "%00", "{0}{9}", "９９９９９９９９９９９９９９９９９９９９",
        "1e999", "令和0/0/0", "////", "🏭\u202E", "\uFFFF", "a\r\nSet-Cookie: x=y",
    ];

    private readonly Random random = new(seed);

    /// <summary>The session and token of <paramref name="client"/> go with it; the token only where it is <paramref name="trusted"/>.</summary>
    public HttpRequestMessage Next(string token, bool trusted)
    {
        var round = random.Next(8) == 0 ? Pick(Rounds) : Rounds[0];
        var query = random.Next(4) == 0 ? $"?rows={Pick(Values)}&lang={Pick(Values)}" : "";
        var request = new HttpRequestMessage(new HttpMethod(Pick(Methods)), $"/survey/{round}/{Pick(Pages)}{query}");
        if (request.Method.Method is "POST" or "PUT" or "DELETE" or "BREW")
        {
            request.Content = Content(trusted ? token : Pick(["", "nonsense", token[..^3] + "AAA", token + token]));
        }

        if (random.Next(6) == 0)
        {
            request.Headers.TryAddWithoutValidation("X-Autosave", "1");
        }

        return request;
    }

    private HttpContent Content(string token) => random.Next(8) switch
    {
        0 => Raw(RandomBytes(), Pick(MediaTypes)),
        1 => Raw(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nitem,answer\r\n"), MediaTypes[2]),
        2 => Raw(Encoding.ASCII.GetBytes($"_token={Uri.EscapeDataString(token)}&a.employees_total=%u0031%zz%&%=%&&&=&c.W202"), MediaTypes[0]),
        3 => Fields(token, [(new string('a', random.Next(1, 2000)), "1"), .. Many(random.Next(2500))]),
        4 => Fields(token, [("a.comments", new string(Pick(["あ", "x", "\u0000"])[0], random.Next(100_000)))]),
        5 => File(token),
        _ => Fields(token, [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (Pick(Names), Pick(Values)))]),
    };

    private static IEnumerable<(string Name, string Value)> Many(int count) => Enumerable.Range(0, count).Select(number => ($"a.x{number}", "1"));

    private static FormUrlEncodedContent Fields(string token, IEnumerable<(string Name, string Value)> fields) =>
        new([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("_token", token)]);

    private MultipartFormDataContent File(string token)
    {
        var content = new MultipartFormDataContent { { new StringContent(token), "_token" } };
        var rows = Encoding.UTF8.GetBytes($"item,answer\r\n\"{Pick(Names)},{Pick(Values)}\r\npartners[0].name,x\r\n\"\"\",");
        content.Add(Raw(random.Next(2) == 0 ? RandomBytes() : rows, "text/csv"), "file", "a.csv");
        return content;
    }

    private static ByteArrayContent Raw(byte[] bytes, string mediaType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
