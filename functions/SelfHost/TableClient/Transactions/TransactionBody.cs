using System.Buffers;
using System.Text;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Json;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Transactions;

/// <summary>An entity-group transaction as one multipart body: a batch that holds one change set.</summary>
internal sealed class TransactionBody
{
    private readonly ArrayBufferWriter<byte> output = new(4096);
    private readonly string address;
    private readonly string table;

    private TransactionBody(Uri endpoint, string table)
    {
        address = endpoint.AbsoluteUri.TrimEnd('/') + "/";
        this.table = table;
    }

    public static (ReadOnlyMemory<byte> Body, string ContentType) Create(Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        TransactionLimits.Check(actions);
        var (batch, changeSet) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var body = new TransactionBody(endpoint, table);
        body.Line($"--{batch}");
        body.Line($"Content-Type: multipart/mixed; boundary={changeSet}");
        body.Line("");
        for (var index = 0; index < actions.Count; index++)
        {
            body.Line($"--{changeSet}");
            body.WriteChecked(actions[index], index);
        }

        body.Line($"--{changeSet}--");
        body.Line($"--{batch}--");
        TransactionLimits.CheckBody(body.output.WrittenCount);
        return (body.output.WrittenMemory, $"multipart/mixed; boundary={batch}");
    }

    private void WriteChecked(TableTransactionAction action, int index)
    {
        try
        {
            Write(action);
        }
        catch (RequestFailedException refusal)
        {
            throw new TableTransactionFailedException(
                new RequestFailedException(refusal.Status, $"{index}:{refusal.Message}", refusal.ErrorCode, refusal), index);
        }
    }

    private void Write(TableTransactionAction action)
    {
        var (entity, kind) = (action.Entity, action.ActionType);
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        Line("");
        var path = kind == TableTransactionActionType.Add
            ? ResourcePath.Entities(table)
            : ResourcePath.Entity(table, entity.PartitionKey, entity.RowKey);
        Line($"{Method(kind)} {address}{path} HTTP/1.1");
        Line($"Accept: {TableHeaders.MinimalMetadata}");
        Line("DataServiceVersion: 3.0");
        if (IfMatch(action) is { } condition)
            Line($"{TableHeaders.IfMatch}: {condition}");
        if (kind == TableTransactionActionType.Add)
            Line($"{TableHeaders.Prefer}: {TableHeaders.ReturnNoContent}");
        if (kind != TableTransactionActionType.Delete)
        {
            Line($"Content-Type: {TableHeaders.Json}");
            Line("");
            EntityWriter.Write(output, entity);
        }

        Line("");
        if (kind == TableTransactionActionType.Delete)
            Line("");
    }

    private static string Method(TableTransactionActionType kind) => kind switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => throw new InvalidOperationException($"There is no action {kind}."),
    };

    private static string? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => action.ETag == default ? ETag.All.ToString() : action.ETag.ToString(),
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default => action.ETag.ToString(),
        _ => null,
    };

    private void Line(string text)
    {
        Encoding.UTF8.GetBytes(text, output);
        output.Write("\r\n"u8);
    }
}
