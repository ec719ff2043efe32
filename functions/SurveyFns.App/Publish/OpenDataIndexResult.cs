using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.App.Publish;

/// <summary>The surveys, rounds and versions that are published, as JSON.</summary>
public sealed class OpenDataIndexResult(IReadOnlyList<PublishedSurvey> surveys, IReadOnlyList<ContextTable> context) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            Write(writer);
        }

        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))}\"";
        return new DocumentResult(buffer.WrittenMemory, "application/json; charset=utf-8", etag, "public, max-age=60").ExecuteAsync(httpContext);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("surveys");
        foreach (var survey in surveys)
        {
            writer.WriteStartObject();
            writer.WriteString("survey", survey.Survey.Value);
            if (survey.SeriesVersion > 0)
            {
                WriteRelease(writer, "series", ReleaseKey.SeriesOf(survey.Survey), survey.SeriesVersion);
            }

            writer.WriteStartArray("rounds");
            foreach (var round in survey.Rounds)
            {
                writer.WriteStartObject();
                writer.WriteString("round", round.Round.Value);
                if (round.Withdrawal is { } withdrawal)
                {
                    WriteWithdrawal(writer, withdrawal);
                }
                else
                {
                    WriteRelease(writer, "release", ReleaseKey.Of(new(survey.Survey, round.Round)), round.Version);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteContext(writer);
        writer.WriteEndObject();
    }

    private void WriteContext(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("external");
        foreach (var table in context)
        {
            writer.WriteStartObject();
            writer.WriteString("survey", table.Survey);
            writer.WriteString("table", table.Id);
            writer.WriteNumber("version", table.Version);
            writer.WriteString("source", table.Source.Ja);
            writer.WriteString("latest", $"/data/{table.Survey}/{ContextKeys.Folder}/{table.Id}/latest/");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteWithdrawal(Utf8JsonWriter writer, Withdrawal withdrawal)
    {
        writer.WriteStartObject("withdrawal");
        writer.WriteNumber("version", withdrawal.Version);
        writer.WriteString("withdrawnAt", withdrawal.WithdrawnAt);
        writer.WriteStartObject("reason");
        writer.WriteString("ja", withdrawal.Reason.Ja);
        writer.WriteString("en", withdrawal.Reason.En);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRelease(Utf8JsonWriter writer, string name, ReleaseKey release, int version)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("version", version);
        writer.WriteString("latest", $"/data/{release}/latest/");
        writer.WriteString("permanent", string.Create(CultureInfo.InvariantCulture, $"/data/{release}/v{version}/"));
        writer.WriteEndObject();
    }
}
