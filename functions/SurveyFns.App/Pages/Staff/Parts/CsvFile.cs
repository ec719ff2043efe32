using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Publish.Files;

namespace SurveyFns.App.Pages.Staff.Parts;

/// <summary>A table as a file for a spreadsheet: UTF-8 with byte order mark, no text that would run as a formula.</summary>
public static class CsvFile
{
    private const string MediaType = "text/csv; charset=utf-8";

    /// <summary>The file as a download that nobody keeps on the way.</summary>
    public static IResult Of(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        new Download(name, Write(header, rows));

    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(CsvText.Neutralise(cell));
                }

                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private sealed class Download(string name, byte[] content) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            return Results.File(content, MediaType, name).ExecuteAsync(httpContext);
        }
    }
}
