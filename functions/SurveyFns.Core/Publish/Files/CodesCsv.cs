using System.Globalization;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// The code tables of all dimensions: every code that stands in a column of the observations. The further facts of a code, such as the
/// five-digit municipality code, are columns of their own after the fixed ones.
/// </summary>
internal sealed class CodesCsv : IReleaseFileWriter
{
    public const string FileName = "codes.csv";

    private static readonly string[] FixedColumns =
    [
        "dimension", "code", "label_ja", "label_en", "definition_ja", "definition_en", "parent", "level", "status", "members", "from", "to",
        "code_list", "code_list_version", "source_ja", "source_en",
    ];

    public string Name => FileName;

    public string MediaType => MediaTypes.Csv;

    public LocalizedText Description { get; } = new("コード表", "Code tables");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var attributes = AttributesOf(model);
        var csv = new CsvWriter();
        csv.Row([.. ColumnsOf(model)]);
        foreach (var dimension in model.Dimensions)
        {
            if (HasUnlistedTotal(model, dimension))
            {
                Write(csv, dimension, new ReleaseCode { Id = CubeDimension.Total, Label = DimensionMetadata.TotalLabel, Level = 0 }, attributes);
            }

            foreach (var code in dimension.Codes)
            {
                Write(csv, dimension, code, attributes);
            }
        }

        return csv.ToUtf8();
    }

    public static IReadOnlyList<string> ColumnsOf(ReleaseModel model) =>
        [.. FixedColumns, .. AttributesOf(model).Select(name => FixedColumns.Contains(name) ? $"attribute_{name}" : name)];

    private static string[] AttributesOf(ReleaseModel model) => [.. model.Dimensions.SelectMany(dimension => dimension.Codes)
        .SelectMany(code => code.Attributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Whether a table that does not use the dimension puts <c>_T</c> into its column although its codes have a total of their own.
    /// </summary>
    public static bool HasUnlistedTotal(ReleaseModel model, ReleaseDimension dimension) =>
        dimension.Codes.All(code => code.Id != CubeDimension.Total) && model.Tables.Any(table => !table.Dimensions.Contains(dimension.Id));

    private static void Write(CsvWriter csv, ReleaseDimension dimension, ReleaseCode code, string[] attributes)
    {
        csv.Text(dimension.Id).Text(code.Id).Text(code.Label.Ja).Text(code.Label.En).Text(code.Definition?.Ja).Text(code.Definition?.En)
            .Text(code.Parent).Text(code.Level.ToString(CultureInfo.InvariantCulture)).Text(code.Status).Text(string.Join(' ', code.Members))
            .Number(code.From).Number(code.To)
            .Text(dimension.CodeList).Text(dimension.CodeListVersion).Text(dimension.Source?.Ja).Text(dimension.Source?.En);
        foreach (var attribute in attributes)
        {
            csv.Text(code.Attributes.GetValueOrDefault(attribute));
        }

        csv.EndRow();
    }
}
