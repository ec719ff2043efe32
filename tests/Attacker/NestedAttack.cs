namespace Attacker;

/// <summary>
/// Two sums of which one is never above the other as one riddle: their equations, and in every cell part + rest = whole with a rest that is not
/// below 0.
/// </summary>
internal sealed class NestedAttack
{
    private readonly List<Equation> equations;
    private readonly int unknowns;

    /// <param name="valueOf">Published figure by measure and cell; null where it is hidden or not there.</param>
    public NestedAttack(Puzzle part, Puzzle whole, IEnumerable<string> cells, Func<string, long?> partOf, Func<string, long?> wholeOf)
    {
        equations = [.. part.Equations, .. whole.Equations.Select(equation => new Equation([.. equation.Terms.Select(term => (term.Unknown + part.Names.Count, term.Sign))], equation.Value))];
        unknowns = part.Names.Count + whole.Names.Count;
        foreach (var cell in cells)
        {
            var terms = new List<(int, int)> { (unknowns++, 1) };
            if (partOf(cell) is null)
                terms.Add((IndexOf(part, cell), 1));
            if (wholeOf(cell) is null)
                terms.Add((part.Names.Count + IndexOf(whole, cell), -1));
            equations.Add(new Equation(terms, (wholeOf(cell) ?? 0) - (partOf(cell) ?? 0)));
        }
    }

    /// <returns>Null where the method came to no end.</returns>
    public (double Least, double Most)? RangeOf(int unknown) => LinearBounds.Of(equations, unknowns, unknown);

    private static int IndexOf(Puzzle puzzle, string cell) => puzzle.Names.TakeWhile(name => name != cell).Count();
}
