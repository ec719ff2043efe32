using System.Globalization;
using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>A release in the terms of DCAT-AP 3, as JSON-LD.</summary>
public static class DcatDataset
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    public static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["hydra"] = "http://www.w3.org/ns/hydra/core#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <param name="folder">Address of the release's folder, with a slash at its end; empty = the place of the file itself.</param>
    /// <param name="survey">Address of the survey's folder, with a slash at its end.</param>
    /// <param name="issued">When the version was published, where that is known.</param>
    public static JsonObject Describe(Manifest manifest, string folder, string survey, DateTimeOffset? issued = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var dataset = new JsonObject
        {
            ["@id"] = folder.Length == 0 ? "./" : folder,
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = manifest.Identifier,
            ["dct:title"] = Localized(Title(manifest)),
            ["dct:description"] = Localized(manifest.Description),
            ["dct:publisher"] = Agent(manifest.Publisher),
            ["dct:language"] = new JsonArray(
                Reference($"{Authority}language/JPN", "dct:LinguisticSystem"), Reference($"{Authority}language/ENG", "dct:LinguisticSystem")),
            ["dct:license"] = Reference(ReleaseLicence.Address, "dct:LicenseDocument"),
            ["dct:accessRights"] = Reference($"{Authority}access-right/PUBLIC", "dct:RightsStatement"),
            ["dct:accrualPeriodicity"] = Reference($"{Authority}frequency/ANNUAL", "dct:Frequency"),
            ["dcat:theme"] = new JsonObject
            {
                ["@id"] = $"{Authority}data-theme/ECON",
                ["@type"] = "skos:Concept", ["skos:prefLabel"] = Localized(new("経済・財政", "Economy and finance")),
            },
            ["dcat:version"] = manifest.Version.ToString(CultureInfo.InvariantCulture),
            ["dcat:landingPage"] = new JsonObject { ["@id"] = $"{folder}index.html", ["@type"] = "foaf:Document" },
            ["dcat:inSeries"] = Reference(survey),
            ["dct:temporal"] = Period(manifest.Rounds),
            ["dcat:distribution"] = new JsonArray(
                [.. manifest.Files.Where(file => MediaTypes.Bare(file.MediaType) != "text/html").Select(file => Distribution(file, folder))]),
        };
        if (Place(manifest) is { } place)
        {
            dataset["dct:spatial"] = place;
        }

        if (issued is { } instant)
        {
            dataset["dct:issued"] = Literal(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), "xsd:dateTime");
        }

        return dataset;
    }

    /// <summary>The survey as the series that its releases belong to.</summary>
    /// <param name="survey">Address of the survey's folder.</param>
    public static JsonObject DescribeSeries(LocalizedText title, LocalizedText description, LocalizedText publisher, string survey) => new()
    {
        ["@id"] = survey,
        ["@type"] = "dcat:DatasetSeries",
        ["dct:title"] = Localized(title),
        ["dct:description"] = Localized(description),
        ["dct:publisher"] = Agent(publisher),
    };

    /// <summary>Survey and round, or survey and series.</summary>
    public static LocalizedText Title(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Release == ReleaseKey.SeriesName
            ? new($"{manifest.Title.Ja} 時系列", $"{manifest.Title.En}: time series")
            : manifest.Title.Ja.Contains(manifest.Release, StringComparison.Ordinal)
                ? manifest.Title
                : new($"{manifest.Title.Ja} {manifest.Release}", $"{manifest.Title.En} {manifest.Release}");
    }

    public static JsonArray Localized(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(
            new JsonObject { ["@value"] = text.Ja, ["@language"] = "ja" }, new JsonObject { ["@value"] = text.En, ["@language"] = "en" });
    }

    public static JsonObject Agent(LocalizedText name) => new() { ["@type"] = "foaf:Agent", ["foaf:name"] = Localized(name) };

    public static JsonObject Reference(string address) => new() { ["@id"] = address };

    /// <summary>A reference that says the class of what it names: the shapes of DCAT-AP cannot look it up.</summary>
    public static JsonObject Reference(string address, string type) => new() { ["@id"] = address, ["@type"] = type };

    public static JsonObject Literal(string value, string type) => new() { ["@value"] = value, ["@type"] = type };

    private static JsonObject Distribution(ManifestFile file, string folder)
    {
        var json = new JsonObject
        {
            ["@id"] = $"{folder}{file.Name}",
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = file.Name,
            ["dcat:accessURL"] = Reference($"{folder}{file.Name}", "rdfs:Resource"),
            ["dcat:downloadURL"] = Reference($"{folder}{file.Name}", "rdfs:Resource"),
            ["dcat:mediaType"] = Reference($"http://www.iana.org/assignments/media-types/{MediaTypes.Bare(file.MediaType)}", "dct:MediaType"),
            ["dcat:byteSize"] = Literal(file.Bytes.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger"),
            ["dct:license"] = Reference(ReleaseLicence.Address, "dct:LicenseDocument"),
            ["spdx:checksum"] = new JsonObject
            {
                ["@type"] = "spdx:Checksum",
                ["spdx:algorithm"] = Reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"),
                ["spdx:checksumValue"] = Literal(file.Sha256, "xsd:hexBinary"),
            },
        };
        if (ReleaseFiles.DescriptionOf(file.Name) is { } description)
        {
            json["dct:description"] = Localized(description);
        }

        if (FileType(file) is { } type)
        {
            json["dct:format"] = Reference($"{Authority}file-type/{type}", "dct:MediaTypeOrExtent");
        }

        return json;
    }

    /// <summary>The file type in the vocabulary of the EU's Publications Office, which harvesters show to their readers.</summary>
    private static string? FileType(ManifestFile file) => MediaTypes.Bare(file.MediaType) switch
    {
        "text/csv" => "CSV",
        "application/json" or "application/csvm+json" => "JSON",
        "application/ld+json" => "JSON_LD",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "XLSX",
        "application/zip" => "ZIP",
        "text/html" => "HTML",
        "text/plain" => "TXT",
        _ => null,
    };

    private static JsonObject Period(IReadOnlyList<ReleaseRound> rounds) => new()
    {
        ["@type"] = "dct:PeriodOfTime",
        ["dcat:startDate"] = Literal(rounds.Min(round => round.ReferenceDate).ToString("O", CultureInfo.InvariantCulture), "xsd:date"),
        ["dcat:endDate"] = Literal(rounds.Max(round => round.ReferenceDate).ToString("O", CultureInfo.InvariantCulture), "xsd:date"),
    };

    /// <summary>The area that a dimension of municipalities covers.</summary>
    private static JsonObject? Place(Manifest manifest)
    {
        var code = manifest.Dimensions.FirstOrDefault(dimension => dimension.CodeList == "municipalities")?.Codes[0];
        return code is null ? null : new JsonObject
        {
            ["@type"] = "dct:Location", ["dct:identifier"] = code.Id, ["skos:prefLabel"] = Localized(code.Label),
        };
    }
}
