using SurveyFns.Core.Collect;

namespace SurveyFns.App.Store.Working;

/// <summary>The pepper from configuration, for those who keep their secrets in a vault.</summary>
public sealed class ConfiguredPepper(ReadOnlyMemory<byte> pepper) : IPepper
{
    public ValueTask<ReadOnlyMemory<byte>> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(pepper);
}
