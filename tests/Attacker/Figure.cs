namespace Attacker;

/// <summary>One row of <c>observations.csv</c>.</summary>
/// <param name="Codes">One per dimension of the file; a dimension's total is written as the empty text.</param>
/// <param name="Value">Null where it is hidden.</param>
public sealed record Figure(string Round, string Table, string Measure, IReadOnlyList<string> Codes, decimal? Value)
{
    /// <summary>The cell, whatever table it stands in.</summary>
    public string Cell => string.Join('|', Codes);
}
