using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Responses;

/// <summary>Reads revisions of responses.</summary>
internal sealed class ResponseReader(ITables tables)
{
    /// <summary>The last revision, in one read; null where the firm has not answered.</summary>
    public async Task<RevisionRow?> FindLastAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken)
    {
        var row = await tables.FindFirstAsync(
            ResponseKeys.Table(definition.Survey), ResponseKeys.Partition(definition, firm), ResponseKeys.RevisionPrefix(firm), cancellationToken);
        return row is null ? null : new RevisionRow(definition, firm, row);
    }

    public async Task<RevisionRow?> FindAsync(SurveyDefinition definition, FirmId firm, int revision, CancellationToken cancellationToken)
    {
        var row = await tables.FindAsync(
            ResponseKeys.Table(definition.Survey), ResponseKeys.Partition(definition, firm),
            ResponseKeys.Revision(firm, revision), cancellationToken);
        return row is null ? null : new RevisionRow(definition, firm, row);
    }
}
