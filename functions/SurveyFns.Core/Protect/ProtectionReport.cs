namespace SurveyFns.Core.Protect;

/// <summary>
/// How a round's figures were protected. For staff: it tells primary from complementary suppression, which would undo part of the
/// protection if it were published.
/// </summary>
public sealed record ProtectionReport
{
    /// <summary>Responses of the population; the grand total, always published.</summary>
    public required long Firms { get; init; }

    /// <summary>Id of the design that is published; <see cref="ProtectedCube.NumberOfFirmsOnly"/> where none could be proved safe.</summary>
    public required string Design { get; init; }

    /// <summary>What came of every rung of the ladder that was looked at, in its order.</summary>
    public required IReadOnlyList<DesignVerdict> Verdicts { get; init; }

    /// <summary>Sums that are not published at all, because their hidden cells could not be proved safe: ids of measures.</summary>
    public required IReadOnlyList<string> WithheldMeasures { get; init; }

    /// <summary>One per table and measure of the published design, in their order.</summary>
    public required IReadOnlyList<TableProtection> Tables { get; init; }
}
