namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>Neither HTTP nor a timer retries.</summary>
internal sealed class NoRetry : RetryContext
{
    public static readonly NoRetry Instance = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
