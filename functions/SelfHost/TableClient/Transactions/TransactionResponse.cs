using System.Globalization;
using System.Text;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Transactions;

/// <summary>Reads the answers to the operations of a transaction out of a multipart body.</summary>
internal sealed class TransactionResponse
{
    private readonly ReadOnlyMemory<byte> body;
    private int position;

    private TransactionResponse(ReadOnlyMemory<byte> body) => this.body = body;

    /// <summary>One answer per operation, or the single answer that says which operation was refused.</summary>
    public static IReadOnlyList<Response> Read(Response response)
    {
        var parts = new TransactionResponse(response.Content.ToMemory());
        var answers = new List<Response>();
        while (parts.NextLine(out var line))
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
                answers.Add(parts.ReadAnswer(line, response.ClientRequestId));
        }

        return answers;
    }

    /// <exception cref="TableTransactionFailedException">The service refused an operation, and with it all.</exception>
    /// <exception cref="RequestFailedException">The service answered to fewer operations than were sent.</exception>
    public static void ThrowIfFailed(IReadOnlyList<Response> answers, int operations, Response response)
    {
        foreach (var answer in answers)
        {
            if (answer.IsError)
                throw Failure(answer);
        }

        if (answers.Count != operations)
            throw new RequestFailedException(response.Status, $"The service answered to {answers.Count} of {operations} operations.");
    }

    private static TableTransactionFailedException Failure(Response answer)
    {
        var error = TableErrorParser.FromBody(answer.Content.ToMemory());
        var message = $"{error?.Message ?? answer.ReasonPhrase}\nStatus: {answer.Status}\nErrorCode: {error?.Code}";
        return new(new RequestFailedException(answer.Status, message, error?.Code, innerException: null), FailedIndex(error?.Message));
    }

    // The message begins with the operation's place: "3:The specified entity already exists."
    private static int? FailedIndex(string? message)
    {
        var digits = message.AsSpan()[..Math.Max(0, message.AsSpan().IndexOf(':'))];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    private OperationResponse ReadAnswer(string statusLine, string clientRequestId)
    {
        var fields = statusLine.Split(' ', 3);
        var headers = new List<Core.HttpHeader>();
        while (NextLine(out var line) && line.Length > 0)
        {
            // The emulator ends some answers without the blank line.
            if (line.StartsWith("--", StringComparison.Ordinal))
                return new(int.Parse(fields[1], CultureInfo.InvariantCulture), fields.ElementAtOrDefault(2), headers, ReadOnlyMemory<byte>.Empty, clientRequestId);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        return new(int.Parse(fields[1], CultureInfo.InvariantCulture), fields.ElementAtOrDefault(2), headers, ReadBody(), clientRequestId);
    }

    // An answer's body is one line of JSON or nothing; the boundary ends it.
    private ReadOnlyMemory<byte> ReadBody()
    {
        var start = position;
        var end = body.Span[start..].IndexOf("\n--"u8);
        position = end < 0 ? body.Length : start + end + 1;
        return body[start..Math.Max(start, position)];
    }

    private bool NextLine(out string line)
    {
        var rest = body.Span[position..];
        var end = rest.IndexOf((byte)'\n');
        line = Encoding.UTF8.GetString((end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r'));
        position = end < 0 ? body.Length : position + end + 1;
        return !rest.IsEmpty;
    }
}
