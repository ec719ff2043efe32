using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Pages.Send;

/// <summary>The reasons that a form gives for answers which soft edits doubt.</summary>
public static class Reasons
{
    public static bool IsReason(string name) => name.StartsWith(FieldName.ReasonPrefix, StringComparison.Ordinal);

    /// <summary>Reasons belong to the edits they stand beside: those that the form does not show stay as they are.</summary>
    public static DraftDocument Into(DraftDocument document, IFormCollection form) => document.WithConfirmations(form
        .Where(field => IsReason(field.Key))
        .Select(field => KeyValuePair.Create(field.Key[FieldName.ReasonPrefix.Length..], field.Value.ToString().Trim())));
}
