using System.Globalization;
using System.Text;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Bodies nobody should send: broken, huge, deep, of the wrong type, strange Unicode, what looks like SQL, CSV or HTML.</summary>
public sealed class HostileRequestGenerator(int seed)
{
    private static readonly string[] Items =
    [
        "employees_total", "firm_name", "municipality", "operating_status", "main_field", "no_such_item", "__proto__", "", "_unknown", "PartitionKey",
        "RowKey", "employees_total'; DROP TABLE Responses;--", "🏭", "\u202Eitem",
    ];

    private static readonly string[] Texts =
    [
        "'; DROP TABLE responses;--", "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "<script>alert(1)</script>", "\u0000", "\u202E\u200B\uFEFF", "👩‍👩‍👧‍👦", "ﷺ",
        "\uFFFF", "{\"unknown\":true}", "null", "NaN", "Infinity", "1e400", "-0", "９９９９９９９９９９９９９９９９９９９９", "../../etc/passwd", "%00", "\r\nSet-Cookie: a=b",
        "active\u0000", "402036 ", "４０２０３６",
    ];

    private static readonly string[] Literals =
    [
        "1e999", "-1e999", "1E400", "99999999999999999999999999999999999999", "-9223372036854775809", "0.1e-999", "true", "false", "null", "[]", "{}", "[[]]",
        "{\"unknown\":\"yes\"}", "{\"unknown\":true,\"more\":1}", "[null]", "[1,2,3]", "\"\\ud800\"", "\"\\udfff\\ud800\"", "01", "+1", ".5", "1.", "NaN", "'x'",
        "{\"a\":{\"b\":{\"c\":1}}}",
    ];

    private readonly Random random = new(seed);

    public byte[] Next() => random.Next(10) switch
    {
        0 => RandomBytes(),
        1 => Encoding.UTF8.GetBytes(Deep()),
        2 => Encoding.UTF8.GetBytes(Wrong()),
        3 => Cut(Encoding.UTF8.GetBytes(Body())),
        4 => Flip(Encoding.UTF8.GetBytes(Body())),
        _ => Encoding.UTF8.GetBytes(Body()),
    };

    private string Body()
    {
        var answers = string.Join(',', Enumerable.Range(0, random.Next(1, 8)).Select(_ => $"{Quote(Pick(Items))}:{Value(0)}"));
        var confirmations = random.Next(3) == 0 ? $",\"confirmations\":{Value(0)}" : "";
        return $"{{\"answers\":{{{answers}}}{confirmations}}}";
    }

    private string Value(int depth) => random.Next(depth > 3 ? 3 : 6) switch
    {
        0 => Pick(Literals),
        1 => Quote(Pick(Texts)),
        2 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => Quote(new string((char)random.Next(1, 0xD7FF), random.Next(1, 4000))),
        4 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1)))}]",
        _ => $"{{{Quote(Pick(Items))}:{Value(depth + 1)}}}",
    };

    private string Deep() => random.Next(2) == 0
        ? "{\"answers\":{\"partners\":" + new string('[', 5000) + new string(']', 5000) + "}}"
        : "{\"answers\":" + string.Concat(Enumerable.Repeat("{\"a\":", 3000)) + "1" + new string('}', 3001);

    private string Wrong() => Pick(["", "null", "[]", "\"answers\"", "1", "{}", "{\"answers\":[]}", "{\"answers\":null}", "{\"answers\":{},\"more\":1}",
        "{\"answers\":{},\"answers\":{}}", "{\"answers\":{\"firm_name\":1,\"firm_name\":2}}", "{\"answers\":{}}{\"answers\":{}}", "{\"answers\":{},}", "// {}",
        "{\"answers\":{\"firm_name\":\"" + new string('x', 70_000) + "\"}}"]);

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(0, 400)];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Cut(byte[] body) => body[..random.Next(body.Length)];

    private byte[] Flip(byte[] body)
    {
        body[random.Next(body.Length)] = (byte)random.Next(256);
        return body;
    }

    private string Pick(string[] values) => values[random.Next(values.Length)];

    private static string Quote(string text) => "\"" + string.Concat(text.Select(character =>
        character < ' ' || character is '"' or '\\' ? $"\\u{(int)character:x4}" : character.ToString())) + "\"";
}
