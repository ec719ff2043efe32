using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>One dataset of a <see cref="JsonStat"/> document.</summary>
internal sealed class JsonStatDataset
{
    private static readonly LocalizedText RoundLabel = new("調査回", "Round");
    private static readonly LocalizedText MeasureLabel = new("指標", "Measure");

    private readonly ReleaseModel model;
    private readonly ReleaseTable table;
    private readonly Language language;
    private readonly TableGrid grid;

    public JsonStatDataset(ReleaseModel model, ReleaseTable table, Language language)
    {
        this.model = model;
        this.table = table;
        this.language = language;
        grid = new TableGrid(model, table);
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("version", "2.0");
        writer.WriteString("class", "dataset");
        writer.WriteString("label", table.Title.In(language));
        writer.WriteString("source", model.Publisher.In(language));
        WriteArray(writer, "id", [JsonStat.RoundDimension, JsonStat.MeasureDimension, .. grid.Dimensions.Select(dimension => dimension.Id)]);
        WriteSizes(writer);
        writer.WriteStartObject("role");
        WriteArray(writer, "time", [JsonStat.RoundDimension]);
        WriteArray(writer, "metric", [JsonStat.MeasureDimension]);
        writer.WriteEndObject();
        writer.WriteStartObject("dimension");
        WriteRounds(writer);
        WriteMeasures(writer);
        foreach (var dimension in grid.Dimensions)
        {
            WriteDimension(writer, dimension);
        }

        writer.WriteEndObject();
        WriteValues(writer);
        WriteExtension(writer);
        writer.WriteEndObject();
    }

    private void WriteSizes(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("size");
        writer.WriteNumberValue(model.Rounds.Count);
        writer.WriteNumberValue(table.Measures.Count);
        foreach (var dimension in grid.Dimensions)
        {
            writer.WriteNumberValue(dimension.Codes.Count);
        }

        writer.WriteEndArray();
    }

    private void WriteRounds(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(JsonStat.RoundDimension);
        writer.WriteString("label", RoundLabel.In(language));
        writer.WriteStartObject("category");
        WriteArray(writer, "index", [.. model.Rounds.Select(round => round.Id)]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteMeasures(Utf8JsonWriter writer)
    {
        var measures = table.Measures.Select(model.Measure).ToArray();
        writer.WriteStartObject(JsonStat.MeasureDimension);
        writer.WriteString("label", MeasureLabel.In(language));
        writer.WriteStartObject("category");
        WriteArray(writer, "index", table.Measures);
        WriteLabels(writer, measures.Select(measure => (measure.Id, measure.Label)));
        writer.WriteStartObject("unit");
        foreach (var measure in measures)
        {
            writer.WriteStartObject(measure.Id);
            writer.WriteString("label", measure.UnitLabel?.In(language) ?? measure.Unit);
            writer.WriteNumber("decimals", measure.Decimals);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteDimension(Utf8JsonWriter writer, ReleaseDimension dimension)
    {
        writer.WriteStartObject(dimension.Id);
        writer.WriteString("label", dimension.Label.In(language));
        writer.WriteStartObject("category");
        WriteArray(writer, "index", [.. dimension.Codes.Select(code => code.Id)]);
        WriteLabels(writer, dimension.Codes.Select(code => (code.Id, code.Label)));
        var children = dimension.Codes.Where(code => code.Parent is not null).GroupBy(code => code.Parent!, StringComparer.Ordinal).ToArray();
        if (children.Length > 0)
        {
            writer.WriteStartObject("child");
            foreach (var parent in children)
            {
                WriteArray(writer, parent.Key, [.. parent.Select(code => code.Id)]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteValues(Utf8JsonWriter writer)
    {
        var observations = model.Rounds.SelectMany(round => table.Measures.SelectMany(measure => grid.RowsOf(round.Id, measure))).ToArray();
        writer.WriteStartArray("value");
        foreach (var observation in observations)
        {
            if (observation?.Value is { } value)
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
        writer.WriteStartObject("status");
        foreach (var (index, observation) in observations.Index().Where(one => one.Item?.Value is null))
        {
            writer.WriteString(index.ToString(CultureInfo.InvariantCulture), observation?.Status ?? ObservationStatus.NotSurveyed);
        }

        writer.WriteEndObject();
    }

    private void WriteExtension(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("extension");
        writer.WriteString("survey", model.Survey.Value);
        writer.WriteString("release", model.Key.Name);
        writer.WriteNumber("version", model.Version);
        writer.WriteString("table", table.Id);
        writer.WriteString("licence", ReleaseLicence.Id);
        writer.WriteStartObject("status");
        foreach (var (symbol, meaning) in ObservationStatus.All.Where(status => status.Symbol.Length > 0))
        {
            writer.WriteString(symbol, meaning.In(language));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteLabels(Utf8JsonWriter writer, IEnumerable<(string Id, LocalizedText Label)> labels)
    {
        writer.WriteStartObject("label");
        foreach (var (id, label) in labels)
        {
            writer.WriteString(id, label.In(language));
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
