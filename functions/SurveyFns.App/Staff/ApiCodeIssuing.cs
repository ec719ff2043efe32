using SurveyFns.App.Store;
using SurveyFns.App.Store.AccessCodes;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Staff;

/// <summary>
/// Issues codes for a program. The issuing is kept and entered in the record before the first code is stored: a request that fails there has
/// issued none and can be repeated. Where the codes do not reach the program, the staff's page knows which firms may have one that nobody saw.
/// </summary>
public sealed class ApiCodeIssuing(IssueAccessCodesHandler handler, IssueRunStore runs, StaffActionStore actions)
{
    public async Task<IssueAccessCodesOutcome> IssueAsync(
        RoundKey round, IReadOnlyCollection<string>? firms, CancellationToken cancellationToken)
    {
        IssueRun? run = null;
        var outcome = await handler.HandleAsync(
            round, firms, async chosen => run = await BeginAsync(round, chosen, cancellationToken), cancellationToken);
        if (run is not null && outcome is IssueAccessCodesOutcome.Issued { Codes: var codes } && !cancellationToken.IsCancellationRequested)
        {
            await EndAsync(run.Of(codes));
        }

        return outcome;
    }

    private async Task<IssueRun?> BeginAsync(RoundKey round, IReadOnlyList<FirmId> firms, CancellationToken cancellationToken)
    {
        var run = await runs.BeginAsync(round, Guid.NewGuid().ToString("N"), [.. firms.Select(firm => firm.Value)], cancellationToken);
        await actions.AddAsync(
            StaffActionStore.ApiKey, round.Survey, StaffActionKind.AccessCodesIssued, $"{round.Round}: {firms.Count}", cancellationToken);
        return run;
    }

    private async Task EndAsync(IssueRun run)
    {
        try
        {
            await runs.EndAsync(run, CancellationToken.None);
        }
        catch (Exception exception) when (StorageOutage.IsOutage(exception))
        {
            // The codes are here to be answered. That the staff's page offers others does no harm.
        }
    }
}
