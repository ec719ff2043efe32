namespace SurveyFns.Core.Protect;

/// <summary>
/// Complementary suppression by Gaussian elimination modulo 2⁶¹ − 1. Cells are published one after the other in the system's order
/// unless the cell, together with those already published, would determine a hidden cell; then it is hidden too. What comes out:
/// no linear combination of published cells is a hidden cell. The choice depends on the pattern of hidden cells alone, never on figures.
/// </summary>
/// <remarks>
/// Cells are vectors over the basis cells (those that are not the last child of a split). A published cell is zero modulo what is
/// published; hence a last child is the combination of its few hidden relatives, and rows stay short. A hidden cell becomes determined by
/// a new cell exactly where the two remainders are proportional. A cell hidden here is proportional to a hidden cell and needs no further care.
/// </remarks>
internal sealed class LinearProtection
{
    private readonly CellSystem system;
    private readonly bool[] hidden;
    private readonly Dictionary<int, ulong>?[] derivation;
    private readonly ResidualRow?[] rows;
    private readonly bool[] gone;
    private readonly List<int>?[] rowsWith;
    private readonly Dictionary<int, Dictionary<int, ulong>> expansions = [];

    private LinearProtection(CellSystem system, bool[] hidden)
    {
        this.system = system;
        this.hidden = [.. hidden];
        derivation = new Dictionary<int, ulong>?[system.Count];
        rows = new ResidualRow?[system.Count];
        gone = new bool[system.Count];
        rowsWith = new List<int>?[system.Count];
        DeriveLastChildren();
    }

    /// <summary>
    /// The hidden cells, by position, with those that must be hidden with them. The grand total and figures of the round before are never
    /// hidden here.
    /// </summary>
    public static bool[] Complete(CellSystem system, bool[] hidden) => new LinearProtection(system, hidden).Run();

    /// <summary>
    /// A split writes its last cell by those before it. Where that cell is written already, the two together may say something
    /// about an earlier cell; in a single table they never do, between tables of different detail they can.
    /// </summary>
    private void DeriveLastChildren()
    {
        var further = new List<Split>();
        foreach (var split in system.Splits)
        {
            if (derivation[split.Children[^1]] is null)
                derivation[split.Children[^1]] = FormOf(split);
            else
                further.Add(split);
        }

        foreach (var split in system.Links.Any || system.HasOrigins ? further : [])
        {
            var relation = new Dictionary<int, ulong>();
            Accumulate(relation, Expand(split.Children[^1]), MersennePrime.MinusOne);
            foreach (var (cell, factor) in FormOf(split))
                Accumulate(relation, Expand(cell), factor);
            var left = relation.Where(entry => entry.Value != 0).ToDictionary();
            if (left.Count == 0)
                continue;
            var last = left.Keys.Max();
            var scale = MersennePrime.Negate(MersennePrime.Invert(left[last]));
            left.Remove(last);
            derivation[last] = left.ToDictionary(entry => entry.Key, entry => MersennePrime.Multiply(entry.Value, scale));
            expansions.Clear();
        }
    }

    private static Dictionary<int, ulong> FormOf(Split split)
    {
        var form = split.Children.SkipLast(1).ToDictionary(sibling => sibling, _ => MersennePrime.MinusOne);
        form.Add(split.Parent, 1);
        return form;
    }

    private bool[] Run()
    {
        for (var cell = 0; cell < system.Count; cell++)
        {
            if (hidden[cell])
                Keep(cell, new ResidualRow(Expand(cell)));
        }

        expansions.Clear();
        for (var cell = 0; cell < system.Count; cell++)
        {
            if (!hidden[cell])
                Decide(cell);
        }

        return hidden;
    }

    private void Decide(int cell)
    {
        if (derivation[cell] is not { } form)
        {
            if (cell > 0 && !system.IsLast(cell) && rowsWith[cell] is { } users
                && users.Exists(user => rows[user]!.Live == 1 && rows[user]!.ValueAt(cell) != 0))
                Hide(cell, new ResidualRow([new(cell, 1)]));
            else
                TakeAway(cell);
            return;
        }

        var residual = Derive(form);
        if (residual.Live == 0)
            return;
        if (!system.IsLast(cell) && rowsWith[residual.Entries[0].Column] is { } related && related.Exists(row => Determines(residual, rows[row]!)))
            Hide(cell, residual);
        else
            Eliminate(residual);
    }

    private bool Determines(ResidualRow residual, ResidualRow row)
    {
        if (row.Live != residual.Live)
            return false;
        row.Compact(gone);
        return row.IsMultipleOf(residual);
    }

    private void Hide(int cell, ResidualRow row)
    {
        hidden[cell] = true;
        Keep(cell, row);
    }

    private void Keep(int cell, ResidualRow row)
    {
        rows[cell] = row;
        foreach (var (column, _) in row.Entries)
            (rowsWith[column] ??= []).Add(cell);
    }

    /// <summary>A basis cell is published: its column is zero from now on.</summary>
    private void TakeAway(int column)
    {
        gone[column] = true;
        foreach (var row in (rowsWith[column] ?? []).Distinct())
        {
            if (rows[row]!.ValueAt(column) != 0)
                rows[row]!.Drop();
        }

        rowsWith[column] = null;
    }

    /// <summary>A cell that depends on hidden ones is published: one of its columns is written by the others in every row.</summary>
    private void Eliminate(ResidualRow residual)
    {
        var (pivot, value) = residual.Entries.MinBy(entry => rowsWith[entry.Column]?.Count ?? 0);
        var factor = MersennePrime.Negate(MersennePrime.Invert(value));
        var users = rowsWith[pivot];
        rowsWith[pivot] = null;
        gone[pivot] = true;
        foreach (var user in (users ?? []).Distinct())
        {
            var coefficient = rows[user]!.ValueAt(pivot);
            if (coefficient == 0)
                continue;
            var sum = new Dictionary<int, ulong>();
            AddTo(sum, rows[user]!, 1);
            AddTo(sum, residual, MersennePrime.Multiply(coefficient, factor));
            sum.Remove(pivot);
            Keep(user, new ResidualRow(sum));
        }
    }

    private ResidualRow Derive(Dictionary<int, ulong> form)
    {
        var sum = new Dictionary<int, ulong>();
        foreach (var (cell, factor) in form)
        {
            if (rows[cell] is { } row)
                AddTo(sum, row, factor);
        }

        return new ResidualRow(sum);
    }

    private void AddTo(Dictionary<int, ulong> sum, ResidualRow row, ulong factor)
    {
        foreach (var (column, value) in row.Entries)
        {
            if (!gone[column])
                sum[column] = MersennePrime.Add(sum.GetValueOrDefault(column), MersennePrime.Multiply(value, factor));
        }
    }

    /// <summary>A cell in terms of basis cells: parent less siblings, again and again.</summary>
    private Dictionary<int, ulong> Expand(int cell)
    {
        if (derivation[cell] is not { } form)
            return new Dictionary<int, ulong> { [cell] = 1 };
        if (expansions.TryGetValue(cell, out var known))
            return known;
        var sum = new Dictionary<int, ulong>();
        foreach (var (other, factor) in form)
            Accumulate(sum, Expand(other), factor);
        return expansions[cell] = sum;
    }

    private static void Accumulate(Dictionary<int, ulong> sum, Dictionary<int, ulong> terms, ulong factor)
    {
        foreach (var (column, value) in terms)
            sum[column] = MersennePrime.Add(sum.GetValueOrDefault(column), MersennePrime.Multiply(value, factor));
    }
}
