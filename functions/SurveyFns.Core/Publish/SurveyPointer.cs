using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>
/// <c>latest.json</c>: the current version of every release of a survey. One file, so that several rounds and the series change together.
/// Versions are numbered without gaps: every version from 1 to the current one is complete.
/// </summary>
internal sealed record SurveyPointer
{
    public required string Survey { get; init; }

    /// <summary>By round, or <c>series</c>, in ordinal order.</summary>
    public required IReadOnlyDictionary<string, PointerEntry> Releases { get; init; }

    /// <summary>Versions that readers no longer see, in the order in which they were withdrawn.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>Null where the version is not withdrawn.</summary>
    public Withdrawal? WithdrawalOf(ReleaseKey release, int version) =>
        Withdrawals.FirstOrDefault(withdrawal => withdrawal.Release == release.Name && withdrawal.Version == version);

    /// <summary>The newest version that is not withdrawn; 0 where there is none.</summary>
    public int ReadableVersionOf(ReleaseKey release)
    {
        var version = VersionOf(release);
        while (version > 0 && WithdrawalOf(release, version) is not null)
        {
            version--;
        }

        return version;
    }

    public int VersionOf(ReleaseKey release) => Releases.TryGetValue(release.Name, out var entry) ? entry.Version : 0;

    public SurveyPointer With(IEnumerable<(ReleaseKey Release, int Version)> moved)
    {
        var releases = new SortedDictionary<string, PointerEntry>(Releases.ToDictionary(), StringComparer.Ordinal);
        foreach (var (release, version) in moved)
        {
            releases[release.Name] = new PointerEntry(version);
        }

        return this with { Releases = releases };
    }
}
