using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>
/// <c>latest.json</c>: the current version of every release of a survey. One file, so that several rounds and the series change together.
/// Versions are numbered without gaps: every version from 1 to the current one is complete. <c>context.json</c> is the same for the survey's
/// context tables.
/// </summary>
internal sealed record SurveyPointer
{
    public required string Survey { get; init; }

    /// <summary>By round, or <c>series</c>; or by context table. In ordinal order.</summary>
    public required IReadOnlyDictionary<string, PointerEntry> Releases { get; init; }

    /// <summary>Versions that readers no longer see, in the order in which they were withdrawn.</summary>
    [AllowNull]
    public IReadOnlyList<Withdrawal> Withdrawals
    {
        get;

        // A pointer from before there were withdrawals has none.
        init => field = value ?? [];
    } = [];

    /// <summary>When a version was last withdrawn; null where none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastWithdrawnAt => Withdrawals.Count == 0 ? null : Withdrawals[^1].WithdrawnAt;

    /// <summary>Null where the version is not withdrawn.</summary>
    public Withdrawal? WithdrawalOf(string name, int version) =>
        Withdrawals.FirstOrDefault(withdrawal => withdrawal.Release == name && withdrawal.Version == version);

    /// <inheritdoc cref="WithdrawalOf(string, int)"/>
    public Withdrawal? WithdrawalOf(ReleaseKey release, int version) => WithdrawalOf(release.Name, version);

    /// <summary>The last withdrawal where no version is left to read; null for anything else.</summary>
    public Withdrawal? LastWithdrawalOf(string name) =>
        ReadableVersionOf(name) > 0 ? null : Withdrawals.LastOrDefault(withdrawal => withdrawal.Release == name);

    /// <summary>The newest version that is not withdrawn; 0 where there is none.</summary>
    public int ReadableVersionOf(string name)
    {
        var version = VersionOf(name);
        while (version > 0 && WithdrawalOf(name, version) is not null)
        {
            version--;
        }

        return version;
    }

    /// <summary>Whether a version was published and is not withdrawn.</summary>
    public bool IsReadable(string name, int version) => version >= 1 && version <= VersionOf(name) && WithdrawalOf(name, version) is null;

    public int VersionOf(string name) => Releases.TryGetValue(name, out var entry) ? entry.Version : 0;

    /// <inheritdoc cref="VersionOf(string)"/>
    public int VersionOf(ReleaseKey release) => VersionOf(release.Name);

    public SurveyPointer With(IEnumerable<(ReleaseKey Release, int Version)> moved) => With(moved.Select(one => (one.Release.Name, one.Version)));

    public SurveyPointer With(IEnumerable<(string Name, int Version)> moved)
    {
        var releases = new SortedDictionary<string, PointerEntry>(Releases.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, version) in moved)
        {
            releases[name] = new PointerEntry(version);
        }

        return this with { Releases = releases };
    }
}
