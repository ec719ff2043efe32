using System.Text.Json;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>An OpenAPI description as a page to read: every operation with its parameters, answers and who may call it.</summary>
public sealed class ApiPage
{
    private static readonly string[] Methods = ["get", "put", "post", "delete"];

    private readonly Html html = new();
    private readonly JsonElement root;
    private readonly IReadOnlyDictionary<string, string> words;
    private readonly Language language;

    private ApiPage(JsonElement root, IReadOnlyDictionary<string, string> words, Language language) =>
        (this.root, this.words, this.language) = (root, words, language);

    /// <param name="openApi">An OpenAPI 3.1 document, in English, with references into its own components only.</param>
    /// <param name="japanese">Its texts in Japanese, by the English one.</param>
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> openApi, IReadOnlyDictionary<string, string> japanese, Language language)
    {
        using var document = JsonDocument.Parse(openApi);
        var words = language == Language.Japanese ? japanese : new Dictionary<string, string>(StringComparer.Ordinal);
        return new ApiPage(document.RootElement, words, language).Write();
    }

    private ReadOnlyMemory<byte> Write()
    {
        SitePage.Begin(html, new PageHead(PageTexts.Api.In(language), language, $"?lang={language.Other().Tag()}"));
        html.Element("h1", PageTexts.Api.In(language)).Line();
        html.Open("p").Text(PageTexts.ApiIntroduction.In(language)).Text(" ")
            .Element("a", "openapi.json", ("href", "/api/v1/openapi.json")).Close().Line();
        html.Open("nav", ("class", "contents"), ("aria-label", PageTexts.Contents.In(language))).Open("ul");
        foreach (var name in Tags().Select(tag => tag.Name))
        {
            html.Open("li").Element("a", Say(name), ("href", $"#{IdOf(name)}")).Close();
        }

        html.Close().Close().Line();
        foreach (var (name, description) in Tags())
        {
            html.Element("h2", Say(name), ("id", IdOf(name))).Line();
            html.Element("p", Say(description)).Line();
            WriteOperations(name);
        }

        SitePage.End(html, language);
        return html.ToUtf8();
    }

    private IEnumerable<(string Name, string Description)> Tags() =>
        root.GetProperty("tags").EnumerateArray().Select(tag => (Text(tag, "name"), Text(tag, "description")));

    private static string IdOf(string tag) => $"tag-{tag.Replace(' ', '-')}";

    private void WriteOperations(string tag)
    {
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(operation =>
                Methods.Contains(operation.Name) && operation.Value.GetProperty("tags")[0].GetString() == tag))
            {
                WriteOperation(path.Name, operation);
            }
        }
    }

    private void WriteOperation(string path, JsonProperty operation)
    {
        html.Open("h3", ("id", Text(operation.Value, "operationId"))).Element("code", $"{operation.Name.ToUpperInvariant()} {path}").Close().Line();
        html.Element("p", Say(Text(operation.Value, "summary"))).Line();
        if (Text(operation.Value, "description") is { Length: > 0 } description)
        {
            html.Element("p", Say(description)).Line();
        }

        if (operation.Value.TryGetProperty("parameters", out var parameters))
        {
            WriteFacts(PageTexts.Parameter, parameters.EnumerateArray().Select(Resolve)
                .Select(parameter => ($"{Text(parameter, "name")} ({Text(parameter, "in")})", Text(parameter, "description"))));
        }

        WriteFacts(PageTexts.Answer, operation.Value.GetProperty("responses").EnumerateObject()
            .Select(response => (response.Name, Text(Resolve(response.Value), "description"))));
    }

    private void WriteFacts(LocalizedText title, IEnumerable<(string Name, string Description)> facts)
    {
        html.Element("h4", title.In(language)).Open("dl", ("class", "facts")).Line();
        foreach (var (name, description) in facts)
        {
            html.Open("div").Open("dt").Element("code", name).Close().Element("dd", Say(description)).Close().Line();
        }

        html.Close().Line();
    }

    private JsonElement Resolve(JsonElement element)
    {
        if (!element.TryGetProperty("$ref", out var reference))
        {
            return element;
        }

        var found = root;
        foreach (var name in reference.GetString()!.Split('/').Skip(1))
        {
            found = found.GetProperty(name);
        }

        return found;
    }

    private string Say(string text) => words.GetValueOrDefault(text, text);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
