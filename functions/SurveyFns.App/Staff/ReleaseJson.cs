using System.Text.Json;
using SurveyFns.App.Publish;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Staff;

/// <summary>What was published and what was suppressed, for staff only.</summary>
public static class ReleaseJson
{
    public static void Write(Utf8JsonWriter writer, ReleaseOutcome.Done done)
    {
        writer.WriteStartObject();
        writer.WriteString("outcome", done.Round switch
        {
            RoundOutcome.Published => "published",
            RoundOutcome.Unchanged => "unchanged",
            _ => "frozen",
        });
        writer.WriteString("round", done.Round.Round.Value);
        writer.WriteNumber("version", done.Round.Version);
        if (done.Round is RoundOutcome.Frozen { ResponsesNotInRelease: { } late })
        {
            writer.WriteNumber("responsesNotInRelease", late);
        }

        writer.WriteNumber("registered", done.Aggregation.Cube.ResponseRate.Registered);
        writer.WriteNumber("responded", done.Aggregation.Cube.ResponseRate.Responded);
        writer.WriteNumber("shardsRescanned", done.Aggregation.ShardsRescanned);
        WriteProtection(writer, done.Protection);
        writer.WriteEndObject();
    }

    private static void WriteProtection(Utf8JsonWriter writer, ProtectionReport report)
    {
        writer.WriteNumber("firms", report.Firms);
        writer.WriteString("design", report.Design);
        ProtectionJson.WriteVerdicts(writer, report);
        writer.WriteStartArray("tables");
        foreach (var table in report.Tables)
        {
            writer.WriteStartObject();
            writer.WriteString("table", table.Table);
            writer.WriteString("measure", table.Measure);
            writer.WriteNumber("cells", table.Cells);
            writer.WriteNumber("published", table.Cells - table.Primary - table.Complementary);
            writer.WriteNumber("primary", table.Primary);
            writer.WriteNumber("complementary", table.Complementary);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
