namespace SurveyFns.Core.Collect;

/// <summary>The secret under which access codes are hashed; without it a stolen table of hashes is worthless.</summary>
public interface IPepper
{
    /// <summary>At least 32 random bytes, the same for ever.</summary>
    ValueTask<ReadOnlyMemory<byte>> GetAsync(CancellationToken cancellationToken);
}
