using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Responses;

/// <summary>Reads revisions of responses.</summary>
internal sealed class ResponseReader(ITables tables)
{
    /// <summary>The last revision, in one read; null where the firm has not answered.</summary>
    public async Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken)
    {
        var row = await tables.FindFirstAsync(
            ResponseKeys.Table(definition.Survey), ResponseKeys.Partition(definition, firm), ResponseKeys.RevisionPrefix(firm), cancellationToken);
        return row is null ? null : RevisionRow.Read(definition, firm, row);
    }

    public async Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, int revision, CancellationToken cancellationToken)
    {
        var row = await tables.FindAsync(
            ResponseKeys.Table(definition.Survey), ResponseKeys.Partition(definition, firm), ResponseKeys.Revision(firm, revision), cancellationToken);
        return row is null ? null : RevisionRow.Read(definition, firm, row);
    }
}
