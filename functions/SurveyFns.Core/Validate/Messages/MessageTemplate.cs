using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Messages;

/// <summary>A message with <c>{names}</c> to fill in, taken apart once.</summary>
internal sealed class MessageTemplate
{
    private readonly Part[] ja;
    private readonly Part[] en;

    public MessageTemplate(LocalizedText text)
    {
        ja = [.. Split(text.Ja)];
        en = [.. Split(text.En)];
    }

    /// <param name="valueOf">The text for a name; null leaves the name in its braces.</param>
    public LocalizedText Fill(Func<string, Language, string?> valueOf) =>
        new(Fill(ja, Language.Japanese, valueOf), Fill(en, Language.English, valueOf));

    private static string Fill(Part[] parts, Language language, Func<string, Language, string?> valueOf)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.IsName ? valueOf(part.Text, language) ?? $"{{{part.Text}}}" : part.Text);
        }

        return text.ToString();
    }

    private static IEnumerable<Part> Split(string text)
    {
        var start = 0;
        while (text.IndexOf('{', start) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            yield return new Part(text[start..open], IsName: false);
            yield return new Part(text[(open + 1)..close], IsName: true);
            start = close + 1;
        }

        yield return new Part(text[start..], IsName: false);
    }

    private readonly record struct Part(string Text, bool IsName);
}
