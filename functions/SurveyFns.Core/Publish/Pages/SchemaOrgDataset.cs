using System.Globalization;
using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>A release as a <c>Dataset</c> of schema.org, for the search engines that read it from the page.</summary>
internal static class SchemaOrgDataset
{
    public static JsonObject Describe(ReleaseModel model)
    {
        var dates = model.Rounds.Select(round => round.ReferenceDate).Order()
            .Select(date => date.ToString("O", CultureInfo.InvariantCulture)).ToArray();
        return new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = ReleasePage.Heading(model, Surveys.Language.Japanese),
            ["alternateName"] = ReleasePage.Heading(model, Surveys.Language.English),
            ["description"] = $"{model.Description.Ja} {model.Description.En}",
            ["identifier"] = model.Identifier,
            ["version"] = model.Version.ToString(CultureInfo.InvariantCulture),
            ["license"] = ReleaseLicence.Address,
            ["isAccessibleForFree"] = true,
            ["inLanguage"] = new JsonArray("ja", "en"),
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = model.Publisher.Ja, ["alternateName"] = model.Publisher.En },
            ["temporalCoverage"] = dates[0] == dates[^1] ? dates[0] : $"{dates[0]}/{dates[^1]}",
            ["variableMeasured"] = new JsonArray([.. model.Measures.Select(measure => (JsonNode)new JsonObject
            {
                ["@type"] = "PropertyValue", ["name"] = measure.Label.Ja, ["alternateName"] = measure.Label.En, ["unitText"] = measure.Unit,
            })]),
            ["distribution"] = new JsonArray([.. ReleaseFiles.DataFilesOf(model)
                .Select(writer => (JsonNode)new JsonObject
                {
                    ["@type"] = "DataDownload",
                    ["name"] = writer.Name,
                    ["contentUrl"] = writer.Name,
                    ["encodingFormat"] = MediaTypes.Bare(writer.MediaType),
                })]),
        };
    }
}
