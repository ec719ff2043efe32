using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Query;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>The answer to a query: a page of rows as JSON or CSV, or all of them as JSON-stat. <c>Link</c> leads to the other pages.</summary>
public sealed class QueryResult(ReleaseModel model, QueryParameters parameters, Language language) : IResult
{
    private readonly int pages = Math.Max(1, (model.Observations.Count + parameters.PageSize - 1) / parameters.PageSize);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (parameters.Page > pages)
        {
            return new ProblemResult(ProblemTypes.InvalidPage, (writer, _) =>
            {
                writer.WriteString("parameter", "page");
                writer.WriteNumber("pages", pages);
            }).ExecuteAsync(httpContext);
        }

        var paged = parameters.Format != "jsonstat";
        var rows = model.Observations.Skip((parameters.Page - 1) * parameters.PageSize).Take(parameters.PageSize).ToArray();
        if (paged)
        {
            WriteLinks(httpContext);
        }

        var (content, mediaType) = parameters.Format switch
        {
            "csv" => (QueryFiles.Csv(model with { Observations = rows }), "text/csv; charset=utf-8; header=present"),
            "jsonstat" => (QueryFiles.JsonStat(model, language), "application/json; charset=utf-8"),
            _ => (Json(rows), "application/json; charset=utf-8"),
        };
        httpContext.Response.Headers.Vary = "Accept-Language";
        httpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = FileName }.ToString();
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span))}\"";
        return new DocumentResult(content, mediaType, etag, "public, max-age=60").ExecuteAsync(httpContext);
    }

    private string FileName => $"{model.Identifier}_{model.Tables[0].Id}.{(parameters.Format == "csv" ? "csv" : "json")}";

    public static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private void WriteLinks(HttpContext context)
    {
        var links = new List<string> { Link(context.Request, 1, "first"), Link(context.Request, pages, "last") };
        if (parameters.Page > 1)
        {
            links.Add(Link(context.Request, parameters.Page - 1, "prev"));
        }

        if (parameters.Page < pages)
        {
            links.Add(Link(context.Request, parameters.Page + 1, "next"));
        }

        context.Response.Headers.Link = string.Join(", ", links);
        context.Response.Headers["X-Total-Count"] = model.Observations.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same query with another page; relative, so that it holds behind any proxy.</summary>
    private static string Link(HttpRequest request, int page, string relation)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != "page")
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""))))
        {
            { "page", page.ToString(CultureInfo.InvariantCulture) },
        };
        return $"<{request.Path}{query.ToQueryString()}>; rel=\"{relation}\"";
    }

    private ReadOnlyMemory<byte> Json(IReadOnlyList<Observation> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("survey", model.Survey.Value);
            writer.WriteString("table", model.Tables[0].Id);
            writer.WriteString("title", model.Tables[0].Title.In(language));
            writer.WriteString("release", string.Create(CultureInfo.InvariantCulture, $"/data/{model.Key}/v{model.Version}/"));
            writer.WriteString("licence", ReleaseLicence.Id);
            writer.WriteNumber("total", model.Observations.Count);
            writer.WriteNumber("page", parameters.Page);
            writer.WriteNumber("pages", pages);
            writer.WriteStartArray("observations");
            foreach (var row in rows)
            {
                WriteRow(writer, row);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private void WriteRow(Utf8JsonWriter writer, Observation row)
    {
        writer.WriteStartObject();
        writer.WriteString("round", row.Round);
        writer.WriteString("measure", row.Measure);
        foreach (var (column, dimension) in model.Dimensions.Index())
        {
            writer.WriteString(dimension.Id, row.Codes[column]);
        }

        if (row.Value is { } value)
        {
            writer.WriteNumber("value", value);
        }
        else
        {
            writer.WriteNull("value");
        }

        writer.WriteString("status", row.Status);
        writer.WriteEndObject();
    }
}
