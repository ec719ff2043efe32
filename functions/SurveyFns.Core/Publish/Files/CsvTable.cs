using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>A CSV file of a release as its metadata describe it: one description for CSV on the Web and for the Data Package.</summary>
internal sealed record CsvTable(string FileName, LocalizedText Title, IReadOnlyList<CsvColumn> Columns, IReadOnlyList<string> PrimaryKey)
{
    public static IReadOnlyList<CsvTable> AllOf(ReleaseModel model) => [Observations(model), Codes(model), Dictionary()];

    private static CsvTable Observations(ReleaseModel model)
    {
        CsvColumn[] columns = [.. ObservationsCsv.Columns(model.Dimensions.Select(dimension => dimension.Id)).Select(name => Observed(model, name))];
        return new CsvTable(
            ObservationsCsv.FileName,
            new ObservationsCsv().Description,
            columns,
            [.. columns.Select(column => column.Name).Where(name => name is not ("value" or "status"))]);
    }

    private static CsvColumn Observed(ReleaseModel model, string name)
    {
        if (model.Dimensions.FirstOrDefault(dimension => dimension.Id == name) is { } dimension)
        {
            return new CsvColumn(name, "text", dimension.Label, Required: true)
            {
                Codes = [.. CodesOf(model, dimension).Select(code => (code.Id, code.Label))],
            };
        }

        var (_, type, label, description) = DictionaryCsv.FixedColumns.First(column => column.Id == name);
        return new CsvColumn(name, type, label, Required: name is not ("value" or "status"))
        {
            Description = description,
            Codes = name switch
            {
                "table_id" => [.. model.Tables.Select(table => (table.Id, table.Title))],
                "measure" => [.. model.Measures.Select(measure => (measure.Id, measure.Label))],
                "status" => [.. ObservationStatus.All.Where(status => status.Symbol.Length > 0)],
                _ => [],
            },
        };
    }

    /// <summary>The codes of a dimension and, where some table does not use it, <c>_T</c>.</summary>
    public static IEnumerable<ReleaseCode> CodesOf(ReleaseModel model, ReleaseDimension dimension) => CodesCsv.HasUnlistedTotal(model, dimension)
        ? dimension.Codes.Prepend(new ReleaseCode { Id = Aggregate.CubeDimension.Total, Label = DimensionMetadata.TotalLabel, Level = 0 })
        : dimension.Codes;

    private static CsvTable Codes(ReleaseModel model) => new(
        CodesCsv.FileName,
        new CodesCsv().Description,
        [.. CodesCsv.ColumnsOf(model).Select(name =>
            Described(name, TypeOfCodeColumn(name), name is "dimension" or "code" or "label_ja" or "label_en" or "level"))],
        ["dimension", "code"]);

    private static string TypeOfCodeColumn(string name) => name switch
    {
        "level" => "integer",
        "from" or "to" => "decimal",
        _ => "text",
    };

    private static CsvTable Dictionary() => new(
        DictionaryCsv.FileName,
        new DictionaryCsv().Description,
        [.. DictionaryCsv.Columns.Select(name => Described(name, name == "decimals" ? "integer" : "text", name is "kind"))],
        ["kind", "id"]);

    private static CsvColumn Described(string name, string type, bool required) =>
        new(name, type, CsvColumnLabels.Of(name), required);
}
