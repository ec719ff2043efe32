using System.Globalization;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>What is typed about a reference table.</summary>
/// <param name="Csv">The rows with their header, as text; empty before a file was sent.</param>
/// <param name="Columns">One per column of the header; empty before a file was sent.</param>
public sealed record ContextFields(
    string Id, string TitleJa, string TitleEn, string SourceJa, string SourceEn, string Address, string Period, string NotesJa, string NotesEn,
    string Csv, IReadOnlyList<ColumnFields> Columns)
{
    public const string CsvField = "csv";
    public const string FileField = "file";

    public static ContextFields Blank { get; } = new("", "", "", "", "", "", "", "", "", "", []);

    public bool HasRows => Csv.Length > 0;

    public static ContextFields Read(StaffVisit visit) => new(
        visit.Field("id"), visit.Field("titleJa"), visit.Field("titleEn"), visit.Field("sourceJa"), visit.Field("sourceEn"),
        visit.Field("address"), visit.Field("period"), visit.Field("notesJa"), visit.Field("notesEn"), visit.Form![CsvField].ToString(), ReadColumns(visit));

    public static string ColumnField(int column, string part) => string.Create(CultureInfo.InvariantCulture, $"column.{column}.{part}");

    private static List<ColumnFields> ReadColumns(StaffVisit visit)
    {
        var columns = new List<ColumnFields>();
        while (visit.Form!.TryGetValue(ColumnField(columns.Count, "name"), out var name))
        {
            string Field(string part) => visit.Field(ColumnField(columns.Count, part));
            columns.Add(new ColumnFields(name.ToString(), Field("ja"), Field("en"), Field("type") == ColumnFields.Number, Field("unitJa"), Field("unitEn")));
        }

        return columns;
    }
}
