namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>host.json's limits: so many requests run, so many wait or run, the rest is turned away.</summary>
internal sealed class RequestLimiter(int? maxConcurrent, int? maxOutstanding) : IDisposable
{
    private readonly SemaphoreSlim? _running = maxConcurrent is { } most ? new SemaphoreSlim(most, most) : null;
    private int _outstanding;

    /// <returns><see langword="false"/>: turned away. After <see langword="true"/> the caller owes a <see cref="Leave"/>.</returns>
    public async ValueTask<bool> EnterAsync(CancellationToken cancellationToken)
    {
        if (maxOutstanding is { } most && Interlocked.Increment(ref _outstanding) > most)
        {
            Interlocked.Decrement(ref _outstanding);
            return false;
        }
        if (_running is null) return true;
        try
        {
            await _running.WaitAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            if (maxOutstanding is not null) Interlocked.Decrement(ref _outstanding);
            throw;
        }
    }

    public void Leave()
    {
        _running?.Release();
        if (maxOutstanding is not null) Interlocked.Decrement(ref _outstanding);
    }

    public void Dispose() => _running?.Dispose();
}
