using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// <c>tables.xlsx</c> for people who live in spreadsheets: a sheet about the release, one per table with the codes in words, then code
/// tables and dictionary. A measure is a column of numbers and a column of status: a number column holds numbers only.
/// </summary>
internal sealed class Workbook : IReleaseFileWriter
{
    public const string FileName = "tables.xlsx";

    public string Name => FileName;

    public string MediaType => MediaTypes.Workbook;

    public LocalizedText Description { get; } = new("表計算ソフト用のブック（1表1シート）", "Workbook for spreadsheets, one sheet per table");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var book = new SpreadsheetBook();
        WriteAbout(book.AddSheet("about"), model);
        foreach (var table in model.Tables)
        {
            WriteTable(book.AddSheet(table.Id), model, table);
        }

        Copy(book.AddSheet("codes"), new CodesCsv().Write(model));
        Copy(book.AddSheet("dictionary"), new DictionaryCsv().Write(model));
        return book.ToBytes();
    }

    private static void WriteAbout(SpreadsheetSheet sheet, ReleaseModel model)
    {
        sheet.Header("項目", "日本語", "English");
        sheet.Text("題名 / Title").Text(Pages.ReleasePage.Heading(model, Language.Japanese))
            .Text(Pages.ReleasePage.Heading(model, Language.English)).EndRow();
        sheet.Text("説明 / Description").Text(model.Description.Ja).Text(model.Description.En).EndRow();
        sheet.Text("公表者 / Publisher").Text(model.Publisher.Ja).Text(model.Publisher.En).EndRow();
        sheet.Text("識別子 / Identifier").Text(model.Identifier).Text(model.Identifier).EndRow();
        var version = model.Version.ToString(CultureInfo.InvariantCulture);
        sheet.Text("版 / Version").Text(version).Text(version).EndRow();
        sheet.Text("利用条件 / Licence").Text(ReleaseLicence.Name).Text(ReleaseLicence.Address).EndRow();
        foreach (var (symbol, meaning) in ObservationStatus.All.Where(status => status.Symbol.Length > 0))
        {
            sheet.Text($"記号 / Symbol {symbol}").Text(meaning.Ja).Text(meaning.En).EndRow();
        }

        foreach (var table in model.Tables)
        {
            sheet.Text($"表 / Table {table.Id}").Text(table.Title.Ja).Text(table.Title.En).EndRow();
        }
    }

    private static void WriteTable(SpreadsheetSheet sheet, ReleaseModel model, ReleaseTable table)
    {
        var grid = new TableGrid(model, table);
        var measures = table.Measures.Select(model.Measure).ToArray();
        sheet.Header([
            "round", .. grid.Dimensions.SelectMany(dimension => (string[])[dimension.Id, $"{dimension.Id}_ja", $"{dimension.Id}_en"]),
            .. measures.SelectMany(measure => (string[])[measure.Id, $"{measure.Id}_status"]),
        ]);
        foreach (var round in model.Rounds)
        {
            foreach (var codes in grid.Combinations())
            {
                WriteRow(sheet, grid, measures, round, codes);
            }
        }
    }

    /// <summary>One combination of codes; left out where the release has no row for it at all.</summary>
    private static void WriteRow(
        SpreadsheetSheet sheet, TableGrid grid, ReleaseMeasure[] measures, ReleaseRound round, IReadOnlyList<ReleaseCode> codes)
    {
        var observations = measures.Select(measure => grid.Find(round.Id, measure.Id, codes)).ToArray();
        if (observations.All(observation => observation is null))
        {
            return;
        }

        sheet.Text(round.Id);
        foreach (var code in codes)
        {
            sheet.Text(code.Id).Text(code.Label.Ja).Text(code.Label.En);
        }

        foreach (var (measure, observation) in measures.Zip(observations))
        {
            sheet.Number(observation?.Value, measure.Decimals).Text(observation?.Status ?? ObservationStatus.NotSurveyed);
        }

        sheet.EndRow();
    }

    private static void Copy(SpreadsheetSheet sheet, ReadOnlyMemory<byte> csv)
    {
        foreach (var (number, row) in CsvReader.Read(csv).Index())
        {
            if (number == 0)
            {
                sheet.Header([.. row]);
                continue;
            }

            foreach (var value in row)
            {
                sheet.Text(value);
            }

            sheet.EndRow();
        }
    }
}
