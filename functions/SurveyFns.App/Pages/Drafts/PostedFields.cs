using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>What a form posted, kept in another form so that it can be posted again.</summary>
public static class PostedFields
{
    /// <param name="isKept">By the name of the field.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IFormCollection form, Func<string, bool> isKept) =>
        [.. form.Where(field => isKept(field.Key)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];

    public static bool IsAnswer(string name) => name.StartsWith(FieldName.AnswerPrefix, StringComparison.Ordinal);
}
