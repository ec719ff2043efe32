using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Staff;

/// <summary>Reads the body of a round; what cannot be read is null and the validator says so.</summary>
public static class RoundRequestJson
{
    public static RoundRequest Read(JsonElement body) => new(
        Text(body, "referenceDate") is { } date
            && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Instant(body, "opensAt"),
        Instant(body, "closesAt"),
        Instant(body, "publishAt"),
        Text(body, "publication") switch
        {
            "automatic" => Publication.Automatic,
            "approval" => Publication.Approval,
            _ => null,
        });

    private static DateTimeOffset? Instant(JsonElement body, string name) =>
        Property(body, name) is { ValueKind: JsonValueKind.String } value && HasOffset(value.GetString()!)
            && value.TryGetDateTimeOffset(out var instant) ? instant : null;

    // Without one, the time zone of the machine would count; a date alone has a hyphen where an offset has its sign.
    private static bool HasOffset(string text) => text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];

    private static string? Text(JsonElement body, string name) =>
        Property(body, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Property(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) ? value : null;
}
