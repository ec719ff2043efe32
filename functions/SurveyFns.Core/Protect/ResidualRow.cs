namespace SurveyFns.Core.Protect;

/// <summary>
/// What is left of a cell, written in the basis cells, when everything published is taken away: a sparse vector modulo 2⁶¹ − 1.
/// </summary>
internal sealed class ResidualRow
{
    private (int Column, ulong Value)[] entries;

    public ResidualRow(IEnumerable<KeyValuePair<int, ulong>> values)
    {
        entries = [.. values.Where(entry => entry.Value != 0).Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key)];
        Live = entries.Length;
    }

    /// <summary>Columns that have not been taken away.</summary>
    public int Live { get; private set; }

    /// <summary>The entries, those in columns already taken away included until <see cref="Compact"/>.</summary>
    public IReadOnlyList<(int Column, ulong Value)> Entries => entries;

    /// <summary>Says that one column of the row was taken away.</summary>
    public void Drop() => Live--;

    public void Compact(bool[] gone)
    {
        if (Live < entries.Length)
            entries = [.. entries.Where(entry => !gone[entry.Column])];
    }

    /// <summary>0 where the row has no entry in the column.</summary>
    public ulong ValueAt(int column)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Column == column)
                return entries[middle].Value;
            if (entries[middle].Column < column)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0;
    }

    /// <summary>Whether one row is a multiple of the other; both compact.</summary>
    public bool IsMultipleOf(ResidualRow other)
    {
        if (entries.Length != other.entries.Length || entries.Length == 0)
            return false;
        for (var entry = 0; entry < entries.Length; entry++)
        {
            if (entries[entry].Column != other.entries[entry].Column
                || MersennePrime.Multiply(entries[entry].Value, other.entries[0].Value)
                    != MersennePrime.Multiply(other.entries[entry].Value, entries[0].Value))
                return false;
        }

        return true;
    }
}
