using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Azure.Functions.Worker.SelfHost;
using SurveyFns.App.Hosting;
using SurveyFns.App.Publish;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Publish;

namespace SurveyFns.App.Tests.Publish;

/// <summary>The description of the interface says what the table of functions has: no more and no less.</summary>
public sealed class OpenApiTests
{
    /// <summary>Asked by browsers on behalf of pages of other sites, never by a program on its own.</summary>
    private const string Preflight = "options";

    /// <summary>Pages for people and what they load are no part of the interface.</summary>
    private static readonly string[] Pages = ["survey", "staff", "assets", "{ignored", "{*address}"];

    private static readonly JsonElement Document = JsonElement.Parse(EmbeddedDocuments.OpenApi.Span);

    [Fact]
    public void Paths_OfTheDescription_AreServedByTheFunctionThatTheyName()
    {
        var functions = Functions().ToArray();

        Assert.All(Operations(), operation => Assert.Single(functions, function => function.Methods.Contains(operation.Method) && function.Serves(operation.Path)));
    }

    [Fact]
    public void Functions_OfTheApp_AreAllDescribed()
    {
        var operations = Operations().ToArray();

        Assert.All(Functions(), function => Assert.All(function.Methods, method =>
            Assert.True(operations.Any(operation => operation.Method == method && function.Serves(operation.Path)), $"{method} {function.Route}")));
    }

    [Fact]
    public void StaffOperations_OfTheDescription_AskForTheStaffKeyAndNoOtherDoes() => Assert.All(Operations(), operation =>
        Assert.Equal(
            operation.Path.Contains("/staff/", StringComparison.Ordinal),
            operation.Value.TryGetProperty("security", out var security) && security[0].TryGetProperty("staffKey", out _)));

    [Fact]
    public async Task Description_OfTheInterface_IsValidOpenApi()
    {
        var (passed, output) = await CheckAsync(EmbeddedDocuments.OpenApi.ToArray());

        Assert.True(passed, output);
    }

    [Fact]
    public async Task Description_Broken_IsRefusedByTheValidator()
    {
        var text = System.Text.Encoding.UTF8.GetString(EmbeddedDocuments.OpenApi.Span).Replace("\"responses\"", "\"answers\"", StringComparison.Ordinal);

        var (passed, _) = await CheckAsync(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.False(passed);
    }

    [Fact]
    public void Page_OfTheDescription_NamesEveryOperation()
    {
        var page = System.Text.Encoding.UTF8.GetString(ApiPage.Write(EmbeddedDocuments.OpenApi, EmbeddedDocuments.OpenApiInJapanese, Language.Japanese).Span);

        Assert.All(Operations().Where(operation => operation.Method != "head"), operation =>
            Assert.Contains($"<code>{operation.Method.ToUpperInvariant()} {operation.Path}</code>", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_InJapanese_HasEveryTextInJapaneseAndNoOtherTranslations()
    {
        var japanese = TextsOf(Language.Japanese);
        var english = TextsOf(Language.English);

        Assert.Equal(english.Length, japanese.Length);
        Assert.All(english.Zip(japanese), texts => Assert.NotEqual(texts.First, texts.Second));
        Assert.Empty(EmbeddedDocuments.OpenApiInJapanese.Keys.Except(english));
    }

    private static string[] TextsOf(Language language) =>
    [
        .. new HtmlParser()
            .ParseDocument(System.Text.Encoding.UTF8.GetString(ApiPage.Write(EmbeddedDocuments.OpenApi, EmbeddedDocuments.OpenApiInJapanese, language).Span))
            .QuerySelectorAll("main :is(h1, h2, h4, p, dd, nav a)").Select(element => element.TextContent),
    ];

    private static async Task<(bool Passed, string Output)> CheckAsync(byte[] document)
    {
        var folder = Directory.CreateTempSubdirectory("surveyfns-openapi-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "openapi.json"), document);
        var result = await NodeTool.CheckAsync("openapi", [folder.FullName]);
        folder.Delete(recursive: true);
        return result;
    }

    private static IEnumerable<(string Path, string Method, JsonElement Value)> Operations() =>
        Document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => (path.Name, method.Name, method.Value)));

    private static IEnumerable<DescribedFunction> Functions() => FunctionTable.Of(typeof(ProblemMiddleware).Assembly).Http
        .Where(function => !Pages.Contains(function.Route.Split('/', ':')[0]))
        .Select(function => new DescribedFunction(function.Route, [.. function.Methods.Select(method => method.ToLowerInvariant()).Where(method => method != Preflight)]));

    private sealed record DescribedFunction(string Route, string[] Methods)
    {
        /// <summary>Whether a described path is one of the route's: a parameter takes one segment, a catch-all the rest.</summary>
        public bool Serves(string path) => Regex.IsMatch(path, Pattern());

        private string Pattern() => "^/" + string.Join('/', Route.Split('/').Select(segment =>
            segment.StartsWith("{*", StringComparison.Ordinal) ? ".*" : segment.StartsWith('{') ? "[^/]+" : Regex.Escape(segment)))
            .Replace("/.*", "(/.*)?", StringComparison.Ordinal) + "$";
    }
}
