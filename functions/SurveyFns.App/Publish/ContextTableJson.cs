using System.Text;
using System.Text.Json;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>
/// Reads a context table as staff send it: <c>title</c>, <c>source</c>, <c>notes</c> in both languages, <c>sourceAddress</c>,
/// <c>referencePeriod</c>, <c>columns</c> with <c>name</c>, <c>label</c>, <c>type</c> (text or number) and <c>unit</c>, and the rows as <c>csv</c>.
/// </summary>
public static class ContextTableJson
{
    private const int MostColumns = 50;

    /// <returns>Null where something is missing or of another form.</returns>
    public static (ContextTable Table, ReadOnlyMemory<byte> Csv)? Read(JsonElement body, SurveyId survey, string id)
    {
        if (!SurveyId.TryParse(id, out _) || body.ValueKind != JsonValueKind.Object
            || Localized(body, "title") is not { } title
            || Localized(body, "source") is not { } source
            || Text(body, "referencePeriod") is not { } period
            || Text(body, "csv") is not { } csv
            || Columns(body) is not { } columns
            || (body.TryGetProperty("notes", out _) && Localized(body, "notes") is null)
            || (body.TryGetProperty("sourceAddress", out _) && Address(body) is null))
        {
            return null;
        }

        var table = new ContextTable
        {
            Survey = survey.Value,
            Id = id,
            Version = 1,
            Title = title,
            Source = source,
            SourceAddress = Address(body),
            ReferencePeriod = period,
            Notes = Localized(body, "notes"),
            Columns = columns,
            Sha256 = "",
        };
        return (table, Encoding.UTF8.GetBytes(csv));
    }

    private static ContextColumn[]? Columns(JsonElement body)
    {
        if (!body.TryGetProperty("columns", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostColumns)
        {
            return null;
        }

        ContextColumn[] columns = [.. list.EnumerateArray().Select(Column).OfType<ContextColumn>()];
        return columns.Length == list.GetArrayLength() && columns.DistinctBy(column => column.Name).Count() == columns.Length ? columns : null;
    }

    private static ContextColumn? Column(JsonElement column) =>
        column.ValueKind == JsonValueKind.Object
        && Text(column, "name") is { } name
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
        && Localized(column, "label") is { } label
        && Text(column, "type") is ("text" or "number") and var type
            ? new ContextColumn(name, label, type == "number", Localized(column, "unit"))
            : null;

    /// <summary>An address of the web: nothing else may become a link.</summary>
    private static string? Address(JsonElement body) =>
        Text(body, "sourceAddress") is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")
            ? address.AbsoluteUri
            : null;

    private static LocalizedText? Localized(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.Object
        && Text(text, "ja") is { } ja && Text(text, "en") is { } en
            ? new LocalizedText(ja, en)
            : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString())
            ? text.GetString()
            : null;
}
