using Grpc.Core;
using SurveyFns.WorkerHost.Protocol;

namespace SurveyFns.WorkerHost;

/// <summary>The stream that the worker opens; everything said goes through it.</summary>
public sealed class WorkerService(WorkerConnection connection) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var sending = connection.SendAllAsync(responseStream, context.CancellationToken);
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            connection.Take(requestStream.Current);
        }

        connection.Close();
        await sending;
    }
}
