using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>All operations or none: 1 to 100 on distinct entities of one partition.</summary>
    /// <returns>One response per operation, in order; of an add or update it carries the new ETag.</returns>
    /// <exception cref="InvalidOperationException">There is no operation.</exception>
    /// <exception cref="TableTransactionFailedException">An operation was refused: nothing was done.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToList();
        var (body, contentType) = TransactionBody.Create(account.Endpoint, Name, actions);
        using var message = account.CreateMessage(RequestMethod.Post, ResourcePath.Batch);
        message.Request.Headers.Add(HttpHeader.Names.ContentType, contentType);
        message.Request.Content = RequestContent.Create(body);
        var response = await account.SendAsync(message, cancellationToken);
        var answers = TransactionResponse.Read(response);
        TransactionResponse.ThrowIfFailed(answers, actions.Count, response);
        return Response.FromValue(answers, response);
    }
}
