using System.Collections.Frozen;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Messages;

/// <summary>
/// The messages of the built-in checks: by code or, where one code has several, by code and case. Each says what to do.
/// They are our own and not the validation library's, so that both languages are always complete.
/// </summary>
internal static class MessageCatalogue
{
    private static readonly FrozenDictionary<string, MessageTemplate> Templates =
        MessageTexts.All.ToFrozenDictionary(pair => pair.Key, pair => new MessageTemplate(pair.Value), StringComparer.Ordinal);

    /// <param name="key">A code of <see cref="FindingCodes"/>, or <c>code.case</c>.</param>
    /// <param name="values">What to fill in.</param>
    public static LocalizedText Of(string key, params (string Name, LocalizedText Value)[] values) =>
        Templates[key].Fill((name, language) =>
            Array.Find(values, value => value.Name == name).Value?.In(language));

    public static LocalizedText Of(string key, Item item, params (string Name, string Value)[] values) =>
        Of(key, [("label", item.Label), .. values.Select(value => (value.Name, Same(value.Value)))]);

    public static LocalizedText Same(string text) => new(text, text);
}
