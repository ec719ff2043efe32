using System.Globalization;
using CsvHelper;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Collect;

/// <summary>Reads one row of a register file.</summary>
internal sealed class RegisterRow(int line, int columns, CsvReader csv)
{
    private readonly List<RegisterRowProblem> problems = [];

    public IReadOnlyList<RegisterRowProblem> Problems => problems;

    /// <returns>The firm; null where the row has a problem.</returns>
    public RegisteredFirm? Read(RegisterUniqueness seen)
    {
        if (csv.Parser.Count != columns)
        {
            Report(null, "field-count", RegisterMessages.FieldCount(columns, csv.Parser.Count));
            return null;
        }

        var id = ReadId(seen);
        var firm = new RegisteredFirm
        {
            Id = id ?? default,
            CorporateNumber = ReadCorporateNumber(seen),
            Name = ReadText(RegisterColumns.FirmName, required: true) ?? "",
            NameKana = ReadText(RegisterColumns.FirmNameKana, required: false),
            MunicipalityCode = ReadMunicipality(),
            Email = ReadEmail(),
            ValidFrom = ReadDate(RegisterColumns.ValidFrom),
            ValidTo = ReadDate(RegisterColumns.ValidTo),
        };
        if (firm.ValidFrom > firm.ValidTo)
        {
            Report(RegisterColumns.ValidTo, "date-order", RegisterMessages.DateOrder);
        }

        return problems.Count == 0 ? firm : null;
    }

    private FirmId? ReadId(RegisterUniqueness seen)
    {
        var text = Field(RegisterColumns.FirmId);
        if (text is null)
        {
            Report(RegisterColumns.FirmId, "required", RegisterMessages.Required);
            return null;
        }

        if (!FirmId.TryParse(text, out var id))
        {
            Report(RegisterColumns.FirmId, "format", RegisterMessages.FirmId);
            return null;
        }

        CheckUnique(RegisterColumns.FirmId, text, seen);
        return id;
    }

    private string? ReadCorporateNumber(RegisterUniqueness seen)
    {
        if (Field(RegisterColumns.CorporateNumber) is not { } text)
        {
            return null;
        }

        var number = CorporateNumber.Normalize(text);
        if (!CorporateNumber.IsValid(number))
        {
            Report(RegisterColumns.CorporateNumber, "check-digit", RegisterMessages.CorporateNumber);
            return null;
        }

        CheckUnique(RegisterColumns.CorporateNumber, number, seen);
        return number;
    }

    private string? ReadMunicipality()
    {
        if (Field(RegisterColumns.MunicipalityCode) is not { } text)
        {
            return null;
        }

        var code = MunicipalityCode.Complete(CorporateNumber.Normalize(text));
        if (code is null)
        {
            Report(RegisterColumns.MunicipalityCode, "check-digit", RegisterMessages.MunicipalityCode);
        }

        return code;
    }

    private string? ReadEmail()
    {
        var email = ReadText(RegisterColumns.Email, required: false);
        if (email is not null && !email.Contains('@', StringComparison.Ordinal))
        {
            Report(RegisterColumns.Email, "format", RegisterMessages.Email);
        }

        return email;
    }

    private DateOnly? ReadDate(string column)
    {
        if (Field(column) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report(column, "date", RegisterMessages.Date);
        return null;
    }

    private string? ReadText(string column, bool required)
    {
        var text = Field(column);
        if (text is null && required)
        {
            Report(column, "required", RegisterMessages.Required);
        }

        if (text is { Length: > 200 })
        {
            Report(column, "too-long", RegisterMessages.TooLong);
        }

        if (text is not null && text.Any(char.IsControl))
        {
            Report(column, "format", RegisterMessages.ControlCharacter);
        }

        return text;
    }

    private void CheckUnique(string column, string value, RegisterUniqueness seen)
    {
        if (seen.EarlierLine(column, value, line) is { } earlier)
        {
            Report(column, "repeated", RegisterMessages.Repeated(earlier));
        }
    }

    // A register that was downloaded has an apostrophe before what a spreadsheet would run as a formula.
    private string? Field(string column) => csv.GetField(column) is { Length: > 0 } text ? Publish.Files.CsvText.Restore(text) : null;

    private void Report(string? column, string code, LocalizedText message) => problems.Add(new(line, column, code, message));
}
