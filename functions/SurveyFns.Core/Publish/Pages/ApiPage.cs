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
        SitePage.Begin(html, PageTexts.Api.In(language), language);
        html.Element("h1", PageTexts.Api.In(language)).Line();
        html.Open("p").Text(PageTexts.ApiIntroduction.In(language)).Text(" ").Element("a", "openapi.json", ("href", "/api/v1/openapi.json")).Close().Line();
        foreach (var tag in root.GetProperty("tags").EnumerateArray())
        {
            var name = tag.GetProperty("name").GetString()!;
            html.Element("h2", name, ("id", name.Replace(' ', '-')), ("lang", "en")).Line();
            html.Element("p", tag.GetProperty("description").GetString()!, ("lang", "en")).Line();
            WriteOperations(html, root, name);
        }

        SitePage.End(html);
        return html.ToUtf8();
    }

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
        html.Open("h3", ("id", operation.Value.GetProperty("operationId").GetString())).Element("code", $"{operation.Name.ToUpperInvariant()} {path}").Close().Line();
        html.Element("p", Text(operation.Value, "summary"), ("lang", "en")).Line();
        if (Text(operation.Value, "description") is { Length: > 0 } description)
        {
            html.Element("p", description, ("lang", "en")).Line();
        }

        html.Open("dl", ("lang", "en")).Line();
        if (operation.Value.TryGetProperty("parameters", out var parameters))
        {
            foreach (var parameter in parameters.EnumerateArray().Select(parameter => Resolve(root, parameter)))
            {
                html.Open("dt").Element("code", Text(parameter, "name")).Text($" ({Text(parameter, "in")})").Close().Element("dd", Text(parameter, "description")).Line();
            }
        }

        foreach (var response in operation.Value.GetProperty("responses").EnumerateObject())
        {
            html.Element("dt", $"{PageTexts.Answer.En} {response.Name}").Element("dd", Text(Resolve(root, response.Value), "description")).Line();
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
