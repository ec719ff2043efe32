using System.Numerics;
using Microsoft.AspNetCore.Routing.Template;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>
/// Rules out by literals and number of segments, with one look-up a segment, the routes that cannot match a path. What is
/// left is matched in order by the router's own matcher: the index makes it fast and decides nothing. Sets of routes are bits.
/// </summary>
internal sealed class RouteIndex
{
    private const int WordBits = 64;

    private readonly int _routes;
    private readonly int _depth;

    /// <summary>By segment: the routes that take any text there. The last level stands for all deeper ones.</summary>
    private readonly ulong[][] _anyAt;

    /// <summary>By segment: the routes that want this text there.</summary>
    private readonly Dictionary<string, ulong[]>.AlternateLookup<ReadOnlySpan<char>>[] _literalAt;

    /// <summary>By number of segments: the routes that may end there.</summary>
    private readonly ulong[][] _endsAt;

    public RouteIndex(IReadOnlyList<RouteTemplate> templates)
    {
        _routes = templates.Count;
        _depth = templates.Select(template => template.Segments.Count).DefaultIfEmpty().Max();
        _anyAt = [.. Enumerable.Range(0, _depth + 1).Select(_ => new ulong[Words])];
        _endsAt = [.. Enumerable.Range(0, _depth + 1).Select(_ => new ulong[Words])];
        _literalAt = [.. Enumerable.Range(0, _depth + 1).Select(_ =>
            new Dictionary<string, ulong[]>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>())];
        for (var route = 0; route < _routes; route++) Add(route, templates[route].Segments);
    }

    public int Words => (_routes + WordBits - 1) / WordBits;

    /// <summary>Takes the lowest route out of the set; -1 when it is empty.</summary>
    public static int TakeFirst(Span<ulong> candidates)
    {
        for (var word = 0; word < candidates.Length; word++)
        {
            if (candidates[word] == 0) continue;
            var bit = BitOperations.TrailingZeroCount(candidates[word]);
            candidates[word] &= candidates[word] - 1;
            return word * WordBits + bit;
        }
        return -1;
    }

    public void Find(ReadOnlySpan<char> path, Span<ulong> candidates)
    {
        candidates.Fill(ulong.MaxValue);
        if (_routes % WordBits is not 0 and var used) candidates[^1] = (1UL << used) - 1;
        // What an empty segment means is the matcher's affair.
        if (path.Contains("//", StringComparison.Ordinal)) return;

        var rest = path.Trim('/');
        var count = 0;
        if (rest.Length > 0)
        {
            foreach (var segment in rest.Split('/')) Keep(candidates, Math.Min(count++, _depth), rest[segment]);
        }
        And(candidates, _endsAt[Math.Min(count, _depth)]);
    }

    private void Keep(Span<ulong> candidates, int level, ReadOnlySpan<char> segment)
    {
        _literalAt[level].TryGetValue(segment, out var literal);
        for (var word = 0; word < candidates.Length; word++) candidates[word] &= _anyAt[level][word] | (literal?[word] ?? 0);
    }

    private static void And(Span<ulong> candidates, ulong[] others)
    {
        for (var word = 0; word < candidates.Length; word++) candidates[word] &= others[word];
    }

    private void Add(int route, IList<TemplateSegment> segments)
    {
        var catchAll = segments.ToList().FindIndex(RouteSegments.IsCatchAll);
        for (var level = 0; level <= _depth; level++)
        {
            if (segments.Skip(level).All(RouteSegments.MayBeAbsent)) Set(_endsAt[level], route);
            if (catchAll >= 0 && level >= catchAll) Set(_anyAt[level], route);
            else if (level < segments.Count) Add(route, level, RouteSegments.LiteralOf(segments[level]));
        }
    }

    private void Add(int route, int level, string? literal)
    {
        if (literal is null)
        {
            Set(_anyAt[level], route);
            return;
        }
        if (!_literalAt[level].TryGetValue(literal, out var routes)) _literalAt[level][literal] = routes = new ulong[Words];
        Set(routes, route);
    }

    private static void Set(ulong[] routes, int route) => routes[route / WordBits] |= 1UL << (route % WordBits);
}
