using System.Collections.Frozen;
using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>
/// Finds the code that was meant: of any width, dash or space, as text or (a scale from 1 to 5) as a number. A municipality
/// may also be named by its code without check digit, the attribute <c>code5</c>. Only codes with none below them are answers.
/// </summary>
internal sealed class AnswerCodes
{
    private const string ShortCode = "code5";

    private readonly FrozenDictionary<string, string> codes;

    public AnswerCodes(CodeList list)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in list.Leaves)
        {
            all[code.Id] = code.Id;
        }

        foreach (var code in list.Leaves.Where(code => code.Attributes.ContainsKey(ShortCode)))
        {
            all.TryAdd(code.Attributes[ShortCode], code.Id);
        }

        codes = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What was sent as a code; empty where it is blank, null where it is neither a text nor a number.</summary>
    public static string? TextOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(json),
        JsonValueKind.Number => json.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };

    /// <summary>The code as the list spells it; null where it has none.</summary>
    public string? Find(string text) =>
        codes.TryGetValue(text, out var code) ? code : codes.GetValueOrDefault(TextNormalization.Code(text));
}
