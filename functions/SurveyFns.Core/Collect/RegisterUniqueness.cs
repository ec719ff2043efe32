namespace SurveyFns.Core.Collect;

/// <summary>The line on which a firm id or corporate number stood first.</summary>
internal sealed class RegisterUniqueness
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <returns>The line of an earlier row with the same value; null where this is the first.</returns>
    public int? EarlierLine(string column, string value, int line)
    {
        var key = $"{column}\n{value}";
        return lines.TryAdd(key, line) ? null : lines[key];
    }
}
