namespace SurveyFns.Core.Protect;

/// <summary>
/// How a round's figures were protected. For staff: it tells primary from complementary suppression, which would undo part of the
/// protection if it were published.
/// </summary>
public sealed record ProtectionReport
{
    /// <summary>Responses of the population; the grand total, always published.</summary>
    public required long Firms { get; init; }

    /// <summary>Name of the design of tables that is published.</summary>
    public required string Design { get; init; }

    /// <summary>One per table and measure of the published design, in their order.</summary>
    public required IReadOnlyList<TableProtection> Tables { get; init; }
}
