using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// <c>dcat.jsonld</c> (DCAT-AP 3): the release as a dataset with its files as distributions. Its addresses are relative: they resolve
/// against the address the file is read from, so the same bytes are right wherever the data are served.
/// </summary>
internal sealed class DcatFile : IReleaseIndexWriter
{
    public string Name => "dcat.jsonld";

    public string MediaType => MediaTypes.JsonLinkedData;

    public LocalizedText Description { get; } = new("データカタログのための記述（DCAT-AP 3）", "Description for data catalogues (DCAT-AP 3)");

    public ReadOnlyMemory<byte> Write(ReleaseModel model, IReadOnlyList<ReleaseFile> files)
    {
        var dataset = DcatDataset.Describe(Manifest.Of(model, files.Select(ManifestFile.Of)), folder: "", survey: "../../");
        return JsonText.Write(new JsonObject
        {
            ["@context"] = DcatDataset.Context(),
            ["@graph"] = new JsonArray(dataset, DcatDataset.DescribeSeries(model.Title, model.Description, model.Publisher, survey: "../../")),
        });
    }
}
