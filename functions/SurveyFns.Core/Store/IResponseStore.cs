using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Store;

/// <summary>
/// Keeps responses. A submission writes the current response, its revision, the audit record and the head of its shard in one
/// transaction: all or nothing, and durable before it is acknowledged.
/// </summary>
public interface IResponseStore
{
    /// <summary>The current response of a firm; null where it has not answered.</summary>
    Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken);

    /// <summary>Every revision of a firm's response, oldest first.</summary>
    IAsyncEnumerable<StoredResponse> ReadHistoryAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a response: a first one without <paramref name="ifMatch"/>, an amendment with the ETag it amends. Sending the same
    /// response again is harmless, also after an exception that left open whether it was stored: it stays one revision.
    /// </summary>
    /// <param name="ifMatch">ETag of the response being amended; <c>*</c> = whatever is there; null = there is none yet.</param>
    Task<SubmitOutcome> SubmitAsync(ValidResponse response, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>The head of a shard; null where it holds no response.</summary>
    Task<ShardHead?> FindHeadAsync(SurveyDefinition definition, int shard, CancellationToken cancellationToken);

    /// <summary>
    /// Streams the current responses of a shard in pages, each row holding the values of <paramref name="columns"/> in that order
    /// (<see cref="AnswerColumns"/> names them). Memory does not grow with the number of responses.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ReadShardAsync(
        SurveyDefinition definition, int shard, IReadOnlyList<string> columns, CancellationToken cancellationToken);

    /// <summary>Firms that have answered, with the time of their last revision; in no particular order.</summary>
    IAsyncEnumerable<(FirmId Firm, int Revision, DateTimeOffset SubmittedAt)> ListRespondentsAsync(
        SurveyDefinition definition, CancellationToken cancellationToken);
}
