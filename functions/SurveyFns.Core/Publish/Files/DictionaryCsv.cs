using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>The data dictionary: every column, table, measure, question behind the figures, and status symbol, one per row.</summary>
internal sealed class DictionaryCsv : IReleaseFileWriter
{
    public const string FileName = "dictionary.csv";

    public static readonly IReadOnlyList<string> Columns =
    [
        "kind", "id", "label_ja", "label_en", "description_ja", "description_en", "type", "unit", "unit_ja", "unit_en", "decimals", "code_list",
        "code_list_version", "dimensions", "measures",
    ];

    /// <summary>The columns of the observations that are no dimension.</summary>
    public static readonly IReadOnlyList<(string Id, string Type, LocalizedText Label, LocalizedText Description)> FixedColumns =
    [
        ("round", "text", new("調査回", "Round"), new("調査の回、通常は年", "Round of the survey, usually its year")),
        ("table_id", "text", new("表", "Table"), new("表の識別子（この一覧の table の行）", "Id of the table: see the rows of kind table")),
        ("measure", "text", new("指標", "Measure"), new("指標の識別子（この一覧の measure の行）", "Id of the measure: see the rows of kind measure")),
        ("value", "decimal", new("数値", "Value"), new("数値。空欄は0ではない（status を参照）", "The figure; blank is not zero, see status")),
        ("status", "text", new("状態", "Status"), new("数値がない理由の記号（この一覧の status の行）", "Symbol that says why there is no figure: see the rows of kind status")),
    ];

    public string Name => FileName;

    public string MediaType => MediaTypes.Csv;

    public LocalizedText Description { get; } = new("データ項目定義書", "Data dictionary");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var csv = new CsvWriter();
        csv.Row([.. Columns]);
        WriteColumns(csv, model);
        foreach (var table in model.Tables)
        {
            csv.Row(
                "table", table.Id, table.Title.Ja, table.Title.En, "", "", "", "", "", "", "", "", "",
                string.Join(' ', table.Dimensions), string.Join(' ', table.Measures));
        }

        foreach (var measure in model.Measures)
        {
            csv.Row(
                "measure", measure.Id, measure.Label.Ja, measure.Label.En, "", "", measure.Kind, measure.Unit, measure.UnitLabel?.Ja,
                measure.UnitLabel?.En, Text(measure.Decimals), "", "", "", "");
        }

        WriteVariables(csv, model);
        foreach (var (symbol, meaning) in ObservationStatus.All)
        {
            csv.Row("status", symbol, meaning.Ja, meaning.En, "", "", "", "", "", "", "", "", "", "", "");
        }

        return csv.ToUtf8();
    }

    private static void WriteColumns(CsvWriter csv, ReleaseModel model)
    {
        foreach (var name in ObservationsCsv.Columns(model.Dimensions.Select(dimension => dimension.Id)))
        {
            if (model.Dimensions.FirstOrDefault(dimension => dimension.Id == name) is { } dimension)
            {
                csv.Row(
                    "column", name, dimension.Label.Ja, dimension.Label.En, "", "", "code", "", "", "", "", dimension.CodeList,
                    dimension.CodeListVersion, "", "");
            }
            else
            {
                var (id, type, label, description) = FixedColumns.First(column => column.Id == name);
                csv.Row("column", id, label.Ja, label.En, description.Ja, description.En, type, "", "", "", "", "", "", "", "");
            }
        }
    }

    private static void WriteVariables(CsvWriter csv, ReleaseModel model)
    {
        foreach (var variable in model.Variables)
        {
            csv.Row(
                "variable", variable.Id, variable.Label.Ja, variable.Label.En, variable.Description?.Ja, variable.Description?.En, variable.Type,
                variable.Unit, variable.UnitLabel?.Ja, variable.UnitLabel?.En, variable.Type is "integer" or "decimal" ? Text(variable.Decimals) : "",
                variable.CodeList, variable.CodeListVersion, "", "");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
