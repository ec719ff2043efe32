using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Register;

/// <summary>A firm of the register as rows: the firm itself and, where it has a corporate number, an entry of the index.</summary>
internal static class FirmRow
{
    public const string Id = "firm";

    private const string CorporateNumber = "corporate_number";
    private const string Name = "name";
    private const string NameKana = "name_kana";
    private const string MunicipalityCode = "municipality_code";
    private const string Email = "email";
    private const string ValidFrom = "valid_from";
    private const string ValidTo = "valid_to";

    public static IEnumerable<TableWrite> ToWrites(string partition, RegisteredFirm firm)
    {
        yield return new TableWrite.Upsert(new TableRow
        {
            Partition = partition,
            Row = RegisterKeys.Firm(firm.Id),
            Columns = TableColumns.Of(
                (Id, ColumnValue.Of(firm.Id.Value)),
                (CorporateNumber, ColumnValue.Of(firm.CorporateNumber)),
                (Name, ColumnValue.Of(firm.Name)),
                (NameKana, ColumnValue.Of(firm.NameKana)),
                (MunicipalityCode, ColumnValue.Of(firm.MunicipalityCode)),
                (Email, ColumnValue.Of(firm.Email)),
                (ValidFrom, CalendarDay.ToColumn(firm.ValidFrom)),
                (ValidTo, CalendarDay.ToColumn(firm.ValidTo))),
        });
        if (firm.CorporateNumber is { } number)
        {
            yield return new TableWrite.Upsert(new TableRow
            {
                Partition = partition,
                Row = RegisterKeys.Number(number, firm.Id),
                Columns = TableColumns.Of((Id, ColumnValue.Of(firm.Id.Value))),
            });
        }
    }

    public static RegisteredFirm Read(TableRow row) => new()
    {
        Id = IdOf(row),
        CorporateNumber = row[CorporateNumber].Text,
        Name = row[Name].Text ?? "",
        NameKana = row[NameKana].Text,
        MunicipalityCode = row[MunicipalityCode].Text,
        Email = row[Email].Text,
        ValidFrom = CalendarDay.From(row[ValidFrom]),
        ValidTo = CalendarDay.From(row[ValidTo]),
    };

    /// <exception cref="FormatException">The row names no firm.</exception>
    public static FirmId IdOf(TableRow row) => FirmId.Parse(row[Id].Text ?? "");
}
