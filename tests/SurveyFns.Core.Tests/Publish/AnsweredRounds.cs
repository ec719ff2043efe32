using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>A response store in which every round has the same answers; a round can be made unreadable.</summary>
internal sealed class AnsweredRounds(IReadOnlyDictionary<string, ColumnValue> answers, int firms) : IResponseStore
{
    /// <summary>The round whose responses cannot be read; null = all can.</summary>
    public string? Broken { get; set; }

    public Task<ShardHead?> FindHeadAsync(SurveyDefinition definition, int shard, CancellationToken cancellationToken) =>
        Task.FromResult<ShardHead?>(new ShardHead("1"));

    public async IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ReadShardAsync(
        SurveyDefinition definition,
        int shard,
        IReadOnlyList<string> columns,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (definition.Round.Value == Broken)
        {
            throw new IOException("The storage does not answer.");
        }

        yield return [.. Enumerable.Repeat<ColumnValue[]>([.. columns.Select(column => answers.GetValueOrDefault(column))], firms)];
    }

    public Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<StoredResponse> ReadHistoryAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<SubmitOutcome> SubmitAsync(ValidResponse response, string? ifMatch, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<(FirmId Firm, int Revision, DateTimeOffset SubmittedAt)> ListRespondentsAsync(
        SurveyDefinition definition, CancellationToken cancellationToken) => throw new NotSupportedException();
}
