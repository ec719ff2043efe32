using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>
/// A draft opened up: answers as typed, reasons, the ETag of the response it began from, and the sections saved. A value: every change
/// gives a new one.
/// </summary>
public sealed class DraftDocument
{
    private const string AnswersMember = "answers";
    private const string ConfirmationsMember = "confirmations";
    private const string AmendsMember = "amends";
    private const string SavedMember = "saved";
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly JsonObject root;

    private DraftDocument(JsonObject root) => this.root = root;

    public static DraftDocument Empty { get; } = New([], [], amends: null);

    public JsonObject Answers => (JsonObject)root[AnswersMember]!;

    public IReadOnlyDictionary<string, string> Confirmations =>
        ((JsonObject)root[ConfirmationsMember]!).ToDictionary(reason => reason.Key, reason => RawAnswer.Text(reason.Value), StringComparer.Ordinal);

    /// <summary>ETag of the response that this draft changes; null where it is a first response.</summary>
    public string? Amends => root[AmendsMember]?.GetValue<string>();

    /// <summary>Sections of a first response that were saved, be it unchanged.</summary>
    public IReadOnlyList<string> SavedSections => root[SavedMember] is JsonArray saved ? [.. saved.Select(RawAnswer.Text)] : [];

    /// <param name="answers">By item, as typed.</param>
    public static DraftDocument New(
        JsonObject answers, IEnumerable<KeyValuePair<string, string>> confirmations, string? amends, IReadOnlyList<string>? saved = null)
    {
        var reasons = new JsonObject();
        foreach (var (edit, reason) in confirmations)
        {
            reasons[edit] = reason;
        }

        var root = new JsonObject { [AnswersMember] = answers, [ConfirmationsMember] = reasons };
        if (amends is not null)
        {
            root[AmendsMember] = amends;
        }

        if (saved is { Count: > 0 })
        {
            root[SavedMember] = new JsonArray([.. saved.Select(section => (JsonNode?)JsonValue.Create(section))]);
        }

        return new DraftDocument(root);
    }

    /// <summary>Reads a saved draft; one saved through the API has the same form.</summary>
    public static DraftDocument Parse(ReadOnlyMemory<byte> json)
    {
        var root = JsonNode.Parse(json.Span)!.AsObject();
        var confirmations = root[ConfirmationsMember] as JsonObject ?? [];
        return New(
            (root[AnswersMember] as JsonObject ?? []).DeepClone().AsObject(),
            confirmations.Select(reason => KeyValuePair.Create(reason.Key, RawAnswer.Text(reason.Value))),
            root[AmendsMember] is { } amends ? RawAnswer.Text(amends) : null,
            root[SavedMember] is JsonArray saved ? [.. saved.Select(RawAnswer.Text)] : null);
    }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(root, Writing);

    /// <summary>The answers for the validation.</summary>
    public JsonElement AnswersElement() => JsonSerializer.SerializeToElement(Answers, Writing);

    /// <summary>Changes with what is typed for the items; a form carries it to say what it was made from.</summary>
    public string Digest(IEnumerable<string> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(item).Append('=').Append(Answers[item]?.ToJsonString(Writing)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    /// <summary>All that can be sent: answers and reasons.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Answers.ToJsonString(Writing))).AsSpan(0, 8));

    /// <param name="answers">Null = blank.</param>
    public DraftDocument WithAnswers(IEnumerable<KeyValuePair<string, JsonNode?>> answers)
    {
        var changed = Answers.DeepClone().AsObject();
        foreach (var (item, answer) in answers)
        {
            changed.Remove(item);
            if (answer is not null)
            {
                changed[item] = answer.DeepClone();
            }
        }

        return New(changed, Confirmations, Amends, SavedSections);
    }

    public DraftDocument WithConfirmations(IEnumerable<KeyValuePair<string, string>> reasons)
    {
        var changed = Confirmations.ToDictionary(StringComparer.Ordinal);
        foreach (var (edit, reason) in reasons)
        {
            changed[edit] = reason;
        }

        return New(Answers.DeepClone().AsObject(), changed.Where(reason => !string.IsNullOrWhiteSpace(reason.Value)), Amends, SavedSections);
    }

    /// <summary>Keeps that a section was saved. An amendment begins with answers that all were: it would only look changed.</summary>
    public DraftDocument WithSaved(string section) => Amends is not null || SavedSections.Contains(section)
        ? this
        : New(Answers.DeepClone().AsObject(), Confirmations, Amends, [.. SavedSections, section]);

    /// <summary>Without what is no question of the survey: it could come through the API, and nobody could take it out of a form.</summary>
    public DraftDocument Only(IReadOnlyDictionary<string, Core.Surveys.Item> items) =>
        WithAnswers(Answers.Where(answer => !items.ContainsKey(answer.Key)).Select(answer => KeyValuePair.Create(answer.Key, default(JsonNode))));

    public bool HasSameContentAs(DraftDocument other) => JsonNode.DeepEquals(root, other.root);
}
