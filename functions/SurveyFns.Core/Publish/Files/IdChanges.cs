using System.Text.Json.Serialization;

namespace SurveyFns.Core.Publish.Files;

/// <summary>Ids that came, went, or mean the same but are described otherwise; each in the order in which it is listed.</summary>
public sealed record IdChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    [JsonIgnore]
    public bool IsNone => Added.Count + Removed.Count + Changed.Count == 0;

    internal static IdChanges Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> idOf, Func<T, T, bool> isSame)
    {
        var old = before.ToDictionary(idOf, StringComparer.Ordinal);
        var ids = now.Select(idOf).ToHashSet(StringComparer.Ordinal);
        return new IdChanges(
            [.. now.Select(idOf).Where(id => !old.ContainsKey(id))],
            [.. before.Select(idOf).Where(id => !ids.Contains(id))],
            [.. now.Where(one => old.TryGetValue(idOf(one), out var same) && !isSame(same, one)).Select(idOf)]);
    }
}
