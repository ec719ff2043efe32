using System.Text.Json.Serialization;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The content of <c>proof.json</c>: for every measure with hidden cells several <em>worlds</em>, complete sets of values of the hidden
/// cells that agree with everything published. Between them every hidden cell takes values far enough apart, so that nobody who has the
/// release alone can tell which is true. Worlds are computed from the published figures alone and say nothing about the true ones.
/// </summary>
public sealed record Proof
{
    public const string CurrentFormat = "surveyfns-proof/1";

    public string Format { get; init; } = CurrentFormat;

    /// <summary>Id of the design of tables.</summary>
    public required string Design { get; init; }

    /// <summary>Hidden counts can take values at least this far apart.</summary>
    public required int Threshold { get; init; }

    /// <summary>Hidden sums can take values that differ by at least this share of the larger one, in per cent, and by at least 1.</summary>
    public required int PPercent { get; init; }

    /// <summary>How the codes of every dimension add up.</summary>
    public required IReadOnlyList<ProofDimension> Dimensions { get; init; }

    public required IReadOnlyList<ProofTable> Tables { get; init; }

    /// <summary>Combinations that no firm can have, dimension → codes; what is below such a code is meant too. Null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>>? Impossible { get; init; }

    /// <summary>Sums of which one is never above the other. Null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProofNesting>? Nested { get; init; }

    /// <summary>Null where no table links the round with the one before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProofLastRound? LastRound { get; init; }

    /// <summary>One per measure of which something is hidden but not everything.</summary>
    public required IReadOnlyList<ProofMeasure> Measures { get; init; }
}
