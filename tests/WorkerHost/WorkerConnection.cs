using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using SurveyFns.WorkerHost.Protocol;

namespace SurveyFns.WorkerHost;

/// <summary>Sends messages to the worker and gives each answer to who asked.</summary>
public sealed class WorkerConnection
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> asked = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the worker has said that it is there.</summary>
    public Task Started => started.Task;

    public void Send(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Asks the worker and waits for the answer that bears the same id.</summary>
    public async Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        question.RequestId = Guid.NewGuid().ToString();
        var answer = asked.GetOrAdd(question.RequestId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Send(question);
        return await answer.Task;
    }

    public void Take(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.StartStream)
        {
            started.TrySetResult();
        }
        else if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
        {
            Write(message.RpcLog);
        }
        else if (asked.TryRemove(message.RequestId, out var answer))
        {
            answer.SetResult(message);
        }
    }

    public void Close() => outgoing.Writer.TryComplete();

    internal async Task SendAllAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken cancellationToken)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            await stream.WriteAsync(message, cancellationToken);
        }
    }

    private static void Write(RpcLog log)
    {
        if (log.Level >= RpcLog.Types.Level.Warning)
        {
            Console.WriteLine($"{log.Level} {log.Category}: {log.Message} {log.Exception?.Message} {log.Exception?.StackTrace}");
        }
    }
}
