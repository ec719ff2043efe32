using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Collect;

/// <summary>
/// Findings in a problem: <c>errors</c> with the messages by item id, as ASP.NET does, and <c>edits</c> with code, severity and whether
/// a reason in <c>confirmations</c> would do.
/// </summary>
public static class FindingsJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Finding> findings, Language language)
    {
        writer.WriteStartObject("errors");
        foreach (var item in findings.GroupBy(finding => finding.Item, StringComparer.Ordinal))
        {
            writer.WriteStartArray(item.Key);
            foreach (var finding in item)
            {
                writer.WriteStringValue(finding.Message.In(language));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("edits");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("item", finding.Item);
            writer.WriteString("severity", finding.Severity == EditSeverity.Error ? "error" : "warning");
            writer.WriteString("message", finding.Message.In(language));
            writer.WriteBoolean("confirmable", finding.Confirmable);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
