using System.Globalization;
using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// A workbook in Office Open XML (ISO/IEC 29500), the least of it that spreadsheets open without complaint: sheets with texts in the cells
/// and numbers. Written here because the same input must give the same bytes, which libraries that stamp the time do not.
/// </summary>
internal sealed class SpreadsheetBook
{
    public const int HeaderStyle = 1;
    private const int LongestName = 31;
    private const int MostDecimals = 6;

    private readonly List<SpreadsheetSheet> sheets = [];

    /// <summary>The style of numbers with some decimal places.</summary>
    public static int NumberStyle(int decimals) => HeaderStyle + 1 + Math.Min(decimals, MostDecimals);

    /// <summary>A sheet of a name: at most 31 characters and only once, as spreadsheets demand.</summary>
    public SpreadsheetSheet AddSheet(string name)
    {
        var unique = name.Length > LongestName ? name[..LongestName] : name;
        for (var number = 2; sheets.Exists(sheet => string.Equals(sheet.Name, unique, StringComparison.OrdinalIgnoreCase)); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"~{number}");
            unique = name[..Math.Min(name.Length, LongestName - suffix.Length)] + suffix;
        }

        var sheet = new SpreadsheetSheet(unique);
        sheets.Add(sheet);
        return sheet;
    }

    public ReadOnlyMemory<byte> ToBytes() => StoredZip.Write(
    [
        Part("[Content_Types].xml", ContentTypes()),
        Part("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>")),
        Part("xl/workbook.xml", Book()),
        Part("xl/_rels/workbook.xml.rels", Relationships(string.Concat(Sheets("<Relationship Id=\"rId{0}\" Type=\"" + Office + "/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>"))
            + $"<Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>")),
        Part("xl/styles.xml", Styles()),
        .. sheets.Select((sheet, index) => Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml"), sheet.ToXml())),
    ]);

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private string ContentTypes() =>
        $"{Declaration}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{MediaType}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{MediaType}.styles+xml\"/>"
        + string.Concat(Sheets("<Override PartName=\"/xl/worksheets/sheet{0}.xml\" ContentType=\"" + MediaType + ".worksheet+xml\"/>")) + "</Types>\n";

    private string Book() =>
        $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(sheets.Select((sheet, index) => string.Create(
            CultureInfo.InvariantCulture, $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>")))
        + "</sheets></workbook>\n";

    /// <summary>Plain, bold, and thousands apart with 0 to 6 decimal places.</summary>
    private static string Styles()
    {
        var formats = Enumerable.Range(0, MostDecimals + 1).Select(decimals => string.Create(
            CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{164 + decimals}\" formatCode=\"#,##0{(decimals > 0 ? "." + new string('0', decimals) : "")}\"/>"));
        var styles = Enumerable.Range(0, MostDecimals + 1).Select(decimals => string.Create(
            CultureInfo.InvariantCulture, $"<xf numFmtId=\"{164 + decimals}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"));
        return $"{Declaration}<styleSheet xmlns=\"{Main}\"><numFmts count=\"{MostDecimals + 1}\">{string.Concat(formats)}</numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs count=\"{MostDecimals + 3}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + $"<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>{string.Concat(styles)}</cellXfs></styleSheet>\n";
    }

    private IEnumerable<string> Sheets(string format) => sheets.Select((_, index) => string.Format(CultureInfo.InvariantCulture, format, index + 1));

    private static string Relationships(string content) => $"{Declaration}<Relationships xmlns=\"{Package}/relationships\">{content}</Relationships>\n";

    private static (string Name, ReadOnlyMemory<byte> Content) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n")));
}
