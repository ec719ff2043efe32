using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SurveyFns.App.Hosting;

/// <summary>How JSON is read and written on the wire.</summary>
public static class WireJson
{
    /// <summary>Japanese stays readable; what HTML could misread is escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Nesting is bounded; a name that stands twice is an error, so that no answer is lost unseen.</summary>
    public static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 16, AllowDuplicateProperties = false };
}
