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

        var taken = await FindTakenAsync(survey, read.Firms, cancellationToken);
        if (taken.Count > 0)
        {
            return new RegisterImportOutcome.Refused(taken);
        }

        await register.ImportAsync(survey, [.. read.Firms.Select(row => row.Firm)], cancellationToken);
        return new RegisterImportOutcome.Imported(read.Firms.Count);
    }

    private async Task<IReadOnlyList<RegisterRowProblem>> FindTakenAsync(
        SurveyId survey, IReadOnlyList<(int Line, RegisteredFirm Firm)> rows, CancellationToken cancellationToken)
    {
        var incoming = rows.Select(row => row.Firm.Id).ToHashSet();
        var lines = rows.Where(row => row.Firm.CorporateNumber is not null)
            .ToDictionary(row => row.Firm.CorporateNumber!, row => row.Line, StringComparer.Ordinal);
        var problems = new List<RegisterRowProblem>();
        await foreach (var registered in register.ListAsync(survey, cancellationToken))
        {
            if (registered.CorporateNumber is { } number
                && !incoming.Contains(registered.Id)
                && lines.TryGetValue(number, out var line))
            {
                problems.Add(new(line, RegisterColumns.CorporateNumber, "repeated", RegisterMessages.Taken(registered.Id.Value)));
            }
        }

        return problems;
    }
}
