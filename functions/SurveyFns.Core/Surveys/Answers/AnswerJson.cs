using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SurveyFns.Core.Surveys.Answers;

/// <summary>
/// Answers as the canonical JSON of the API, and back without loss: numbers as numbers, choices as codes or arrays of codes,
/// dates <c>2026-03-31</c>, year-months <c>2019-04</c>, unknown as <c>{"unknown":true}</c>, groups as arrays of objects.
/// Equal sets give equal bytes: names are in ordinal order and numbers have no trailing zeros.
/// </summary>
public static class AnswerJson
{
    /// <summary>The member that says "we do not know".</summary>
    public const string UnknownMember = "unknown";

    internal const string DateForm = "yyyy-MM-dd";

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, AnswerSet answers)
    {
        writer.WriteStartObject();
        foreach (var (item, answer) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(item);
            Write(writer, answer);
        }

        writer.WriteEndObject();
    }

    /// <summary>One JSON object, UTF-8.</summary>
    public static byte[] ToUtf8(AnswerSet answers)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            Write(writer, answers);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Reads what <see cref="Write(Utf8JsonWriter, AnswerSet)"/> wrote. It judges nothing: a code that has left its list is
    /// still read. An item that has left the definition is passed over.
    /// </summary>
    /// <exception cref="JsonException">The JSON is not what was written for these items.</exception>
    public static AnswerSet Read(SurveyDefinition definition, JsonElement json) => CanonicalAnswers.Read(definition.Items, json);

    /// <inheritdoc cref="Read(SurveyDefinition, JsonElement)"/>
    public static AnswerSet Read(SurveyDefinition definition, ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return Read(definition, document.RootElement);
    }

    private static void Write(Utf8JsonWriter writer, Answer answer)
    {
        switch (answer)
        {
            case NumberAnswer number:
                writer.WriteNumberValue(WithoutTrailingZeros(number.Value));
                break;
            case TextAnswer text:
                writer.WriteStringValue(text.Text);
                break;
            case ChoiceAnswer choice:
                writer.WriteStringValue(choice.Code);
                break;
            case ChoicesAnswer choices:
                WriteCodes(writer, choices.Codes);
                break;
            case DateAnswer date:
                writer.WriteStringValue(date.Date.ToString(DateForm, CultureInfo.InvariantCulture));
                break;
            case YearMonthAnswer month:
                writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}"));
                break;
            case RowsAnswer rows:
                WriteRows(writer, rows.Rows);
                break;
            case UnknownAnswer:
                writer.WriteStartObject();
                writer.WriteBoolean(UnknownMember, true);
                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"An answer of type {answer.GetType().Name} has no JSON form.");
        }
    }

    private static void WriteCodes(Utf8JsonWriter writer, IReadOnlyList<string> codes)
    {
        writer.WriteStartArray();
        foreach (var code in codes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter writer, IReadOnlyList<AnswerSet> rows)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
    }

    // Dividing by one with 28 decimals makes a decimal drop its trailing zeros; minus zero is zero.
    private static decimal WithoutTrailingZeros(decimal value) =>
        value == 0 ? 0m : value / 1.0000000000000000000000000000m;
}
