using System.Globalization;
using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// SDMX-JSON 2.0 data message, flat: every observation under the positions of its codes, a value or null, then the position of its
/// status. Names in Japanese and in English.
/// </summary>
internal sealed class SdmxJson : IReleaseFileWriter
{
    public string Name => "cube.sdmx.json";

    public string MediaType => MediaTypes.SdmxJson;

    public LocalizedText Description { get; } = new("SDMX-JSON 2.0", "SDMX-JSON 2.0");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var dimensions = Dimensions(model);
        return JsonText.WriteCompact(new JsonObject
        {
            ["meta"] = Meta(model),
            ["data"] = new JsonObject
            {
                ["structures"] = new JsonArray(Structure(model, dimensions)),
                ["dataSets"] = new JsonArray(new JsonObject
                {
                    ["structure"] = 0,
                    ["links"] = new JsonArray(DataflowOf(model)),
                    ["action"] = "Information",
                    ["dimensionGroupAttributes"] = Units(model, dimensions),
                    ["observations"] = Observations(model, dimensions),
                }),
            },
        });
    }

    /// <summary>The format demands a time of preparation: the reference date is the one time that is the same in every run.</summary>
    private static JsonObject Meta(ReleaseModel model) => new()
    {
        ["schema"] = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json",
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{model.Identifier}_v{model.Version}"),
        ["prepared"] = $"{model.Rounds[^1].ReferenceDate.ToString("O", CultureInfo.InvariantCulture)}T00:00:00+09:00",
        ["test"] = false,
        ["contentLanguages"] = new JsonArray("ja", "en"),
        ["sender"] = Named(SdmxStructure.AgencyOf(model), model.Publisher),
    };

    private static JsonObject Structure(ReleaseModel model, IReadOnlyList<SdmxDimension> dimensions) => new()
    {
        ["links"] = new JsonArray(DataflowOf(model)),
        ["name"] = model.Title.Ja,
        ["names"] = Both(model.Title),
        ["description"] = model.Description.Ja,
        ["descriptions"] = Both(model.Description),
        ["dataSets"] = new JsonArray(0),
        ["dimensions"] = new JsonObject { ["observation"] = new JsonArray([.. dimensions.Select(Describe)]) },
        ["measures"] = new JsonObject
        {
            ["observation"] = new JsonArray(Named(SdmxStructure.Value, new("観測値", "Observation value"))),
        },
        ["attributes"] = new JsonObject
        {
            ["dimensionGroup"] = new JsonArray(Attribute(
                SdmxStructure.Unit, new("単位", "Unit of measure"), new JsonObject { ["dimensions"] = new JsonArray(SdmxStructure.Measure) },
                model.Measures.Select(measure => measure.Unit).Distinct(StringComparer.Ordinal).Select(unit => (unit, UnitName(model, unit))))),
            ["observation"] = new JsonArray(Attribute(
                SdmxStructure.Status, new("観測値の状態", "Observation status"), new JsonObject { ["observation"] = new JsonObject() },
                SdmxStructure.Statuses.Select(status => (status.Code, status.Name)))),
        },
    };

    private static JsonObject DataflowOf(ReleaseModel model) => new()
    {
        ["urn"] = $"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={SdmxStructure.IdOf(model)}", ["rel"] = "dataflow",
    };

    private static IReadOnlyList<SdmxDimension> Dimensions(ReleaseModel model) =>
    [
        new(SdmxStructure.Table, new("表", "Table"), [.. model.Tables.Select(table => (table.Id, table.Title))]),
        new(SdmxStructure.Measure, new("指標", "Measure"), [.. model.Measures.Select(measure => (measure.Id, measure.Label))]),
        .. model.Dimensions.Select(dimension => new SdmxDimension(
            SdmxStructure.Component(dimension.Id), dimension.Label, [.. CsvTable.CodesOf(model, dimension).Select(code => (code.Id, code.Label))])),
        new(SdmxStructure.Period, new("調査回", "Time period"),
            [.. model.Rounds.Select(SdmxStructure.PeriodOf).Select(period => (period, new LocalizedText(period, period)))]),
    ];

    private static JsonObject Describe(SdmxDimension dimension, int position)
    {
        var json = Named(dimension.Id, dimension.Name);
        json["keyPosition"] = position;
        json["values"] = new JsonArray([.. dimension.Codes.Select(code => Named(code.Id, code.Name))]);
        return json;
    }

    private static JsonObject Attribute(string id, LocalizedText name, JsonObject relationship, IEnumerable<(string Id, LocalizedText Name)> values)
    {
        var json = Named(id, name);
        json["relationship"] = relationship;
        json["values"] = new JsonArray([.. values.Select(value => Named(value.Id, value.Name))]);
        return json;
    }

    /// <summary>The unit of every measure; a key names the measure's position and leaves the other dimensions blank.</summary>
    private static JsonObject Units(ReleaseModel model, IReadOnlyList<SdmxDimension> dimensions)
    {
        string[] units = [.. model.Measures.Select(measure => measure.Unit).Distinct(StringComparer.Ordinal)];
        return new JsonObject(model.Measures.Select((measure, position) => KeyValuePair.Create(
            string.Join(':',
                dimensions.Select(dimension => dimension.Id == SdmxStructure.Measure ? position.ToString(CultureInfo.InvariantCulture) : "")),
            (JsonNode?)new JsonArray(Array.IndexOf(units, measure.Unit)))));
    }

    private static JsonObject Observations(ReleaseModel model, IReadOnlyList<SdmxDimension> dimensions)
    {
        var positions = dimensions.Select(dimension => dimension.Codes.Select((code, position) => (code.Id, position))
            .ToDictionary(code => code.Id, code => code.position, StringComparer.Ordinal)).ToArray();
        var periods = model.Rounds.ToDictionary(round => round.Id, SdmxStructure.PeriodOf, StringComparer.Ordinal);
        return new JsonObject(model.Observations.Select(observation =>
        {
            string[] codes = [observation.Table, observation.Measure, .. observation.Codes, periods[observation.Round]];
            var key = string.Join(':', codes.Select((code, dimension) => positions[dimension][code].ToString(CultureInfo.InvariantCulture)));
            var status = SdmxStructure.Statuses.Index().First(one => one.Item.Symbol == observation.Status).Index;
            return KeyValuePair.Create(key, (JsonNode?)new JsonArray(observation.Value is { } value ? JsonValue.Create(value) : null, status));
        }));
    }

    private static LocalizedText UnitName(ReleaseModel model, string unit) =>
        model.Measures.First(measure => measure.Unit == unit).UnitLabel ?? new LocalizedText(unit, unit);

    private static JsonObject Named(string id, LocalizedText name) => new() { ["id"] = id, ["name"] = name.Ja, ["names"] = Both(name) };

    private static JsonObject Both(LocalizedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    private sealed record SdmxDimension(string Id, LocalizedText Name, IReadOnlyList<(string Id, LocalizedText Name)> Codes);
}
