using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Takes a register file: all of it or, where any row is bad, nothing.</summary>
public sealed class ImportRegisterHandler(SurveyCatalog catalog, IRegister register)
{
    public async Task<RegisterImportOutcome> HandleAsync(
        SurveyId survey, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (catalog.Rounds(survey).Count == 0)
        {
            return new RegisterImportOutcome.UnknownSurvey();
        }

        var read = RegisterFile.Read(file);
        if (read.Problems.Count > 0)
        {
            return new RegisterImportOutcome.Refused(read.Problems);
        }

        var taken = await register.ImportAsync(survey, [.. read.Firms.Select(row => row.Firm)], cancellationToken);
        return taken.Count > 0
            ? new RegisterImportOutcome.Refused(ProblemsOf(taken, read.Firms))
            : new RegisterImportOutcome.Imported(read.Firms.Count);
    }

    private static RegisterRowProblem[] ProblemsOf(IReadOnlyList<RegisteredFirm> taken, IReadOnlyList<(int Line, RegisteredFirm Firm)> rows)
    {
        var lines = rows.Where(row => row.Firm.CorporateNumber is not null)
            .ToDictionary(row => row.Firm.CorporateNumber!, row => row.Line, StringComparer.Ordinal);
        return
        [
            .. taken.Select(firm => new RegisterRowProblem(
                lines[firm.CorporateNumber!], RegisterColumns.CorporateNumber, "repeated", RegisterMessages.Taken(firm.Id.Value))),
        ];
    }
}
