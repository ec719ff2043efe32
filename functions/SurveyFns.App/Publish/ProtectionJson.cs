using System.Text.Json;
using SurveyFns.Core.Protect;

namespace SurveyFns.App.Publish;

/// <summary>Why a release has the tables it has; for staff only.</summary>
public static class ProtectionJson
{
    /// <summary>What came of every design that was looked at, and the sums that are withheld as a whole.</summary>
    public static void WriteVerdicts(Utf8JsonWriter writer, ProtectionReport report)
    {
        writer.WriteStartArray("designs");
        foreach (var verdict in report.Verdicts)
        {
            writer.WriteStartObject();
            writer.WriteString("design", verdict.Design);
            writer.WriteString("verdict", JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.Reason.ToString()));
            writer.WriteString("cell", verdict.Cell);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("withheldMeasures");
        foreach (var measure in report.WithheldMeasures)
        {
            writer.WriteStringValue(measure);
        }

        writer.WriteEndArray();
    }
}
