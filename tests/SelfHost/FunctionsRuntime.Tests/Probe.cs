using System.Threading.Channels;

namespace FunctionsRuntime.Tests;

/// <summary>What a function tells the test, and the gate at which it waits for the test.</summary>
internal sealed class Probe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();
    private readonly Channel<bool> _passes = Channel.CreateUnbounded<bool>();

    public bool HasMore => _told.Reader.TryPeek(out _);

    public void Tell(string text) => _told.Writer.TryWrite(text);

    public async Task<string> HearAsync() => await _told.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public void Open(int times = 1)
    {
        for (var i = 0; i < times; i++) _passes.Writer.TryWrite(true);
    }

    public async Task PassAsync(CancellationToken cancellationToken) => await _passes.Reader.ReadAsync(cancellationToken);
}
