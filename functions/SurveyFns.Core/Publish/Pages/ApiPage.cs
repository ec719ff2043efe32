using System.Text.Json;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>An OpenAPI description as a page to read: every operation with its parameters, answers and who may call it.</summary>
public static class ApiPage
{
    private static readonly string[] Methods = ["get", "put", "post", "delete"];

    /// <param name="openApi">An OpenAPI 3.1 document with references into its own components only.</param>
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> openApi, Language language)
    {
        using var document = JsonDocument.Parse(openApi);
        var root = document.RootElement;
        var html = new Html();
        SitePage.Begin(html, new PageHead(PageTexts.Api.In(language), language, $"?lang={language.Other().Tag()}"));
        html.Element("h1", PageTexts.Api.In(language)).Line();
        html.Open("p").Text(PageTexts.ApiIntroduction.In(language)).Text(" ")
            .Element("a", "openapi.json", ("href", "/api/v1/openapi.json")).Close().Line();
        html.Open("nav", ("class", "contents"), ("aria-label", PageTexts.Contents.In(language))).Open("ul");
        foreach (var name in Tags(root).Select(tag => tag.Name))
        {
            html.Open("li").Element("a", name, ("href", $"#{IdOf(name)}"), ("lang", "en")).Close();
        }

        html.Close().Close().Line().Open("div", ("lang", "en")).Line();
        foreach (var (name, description) in Tags(root))
        {
            html.Element("h2", name, ("id", IdOf(name))).Line();
            html.Element("p", description).Line();
            WriteOperations(html, root, name);
        }

        html.Close().Line();
        SitePage.End(html, language);
        return html.ToUtf8();
    }

    private static IEnumerable<(string Name, string Description)> Tags(JsonElement root) =>
        root.GetProperty("tags").EnumerateArray().Select(tag => (Text(tag, "name"), Text(tag, "description")));

    private static string IdOf(string tag) => $"tag-{tag.Replace(' ', '-')}";

    private static void WriteOperations(Html html, JsonElement root, string tag)
    {
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(operation =>
                Methods.Contains(operation.Name) && operation.Value.GetProperty("tags")[0].GetString() == tag))
            {
                WriteOperation(html, root, path.Name, operation);
            }
        }
    }

    private static void WriteOperation(Html html, JsonElement root, string path, JsonProperty operation)
    {
        html.Open("h3", ("id", Text(operation.Value, "operationId"))).Element("code", $"{operation.Name.ToUpperInvariant()} {path}").Close().Line();
        html.Element("p", Text(operation.Value, "summary")).Line();
        if (Text(operation.Value, "description") is { Length: > 0 } description)
        {
            html.Element("p", description).Line();
        }

        if (operation.Value.TryGetProperty("parameters", out var parameters))
        {
            WriteFacts(html, PageTexts.Parameter.En, parameters.EnumerateArray().Select(parameter => Resolve(root, parameter))
                .Select(parameter => ($"{Text(parameter, "name")} ({Text(parameter, "in")})", Text(parameter, "description"))));
        }

        WriteFacts(html, PageTexts.Answer.En, operation.Value.GetProperty("responses").EnumerateObject()
            .Select(response => (response.Name, Text(Resolve(root, response.Value), "description"))));
    }

    private static void WriteFacts(Html html, string title, IEnumerable<(string Name, string Description)> facts)
    {
        html.Element("h4", title).Open("dl", ("class", "facts")).Line();
        foreach (var (name, description) in facts)
        {
            html.Open("div").Open("dt").Element("code", name).Close().Element("dd", description).Close().Line();
        }

        html.Close().Line();
    }

    private static JsonElement Resolve(JsonElement root, JsonElement element)
    {
        if (!element.TryGetProperty("$ref", out var reference))
        {
            return element;
        }

        foreach (var name in reference.GetString()!.Split('/').Skip(1))
        {
            root = root.GetProperty(name);
        }

        return root;
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
