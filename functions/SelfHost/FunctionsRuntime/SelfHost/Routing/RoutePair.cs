using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>Walks two templates segment by segment and looks for a text that fits both.</summary>
internal sealed class RoutePair(FunctionRoute left, FunctionRoute right)
{
    private const string Unknown = "…";

    /// <summary>Tried where both sides are parameters: at least one value for each of the usual constraints.</summary>
    private static readonly string[] Samples =
        ["a", "abc", "A1", "a.csv", "v1", "1", "0", "2026", "-1", "1.5", "true", "2026-01-31", "00000000-0000-0000-0000-000000000001"];

    /// <returns>A path that both match, or <see langword="null"/>.</returns>
    public string? CommonPath()
    {
        var texts = new List<string>();
        return Walk(0, texts) ? "/" + string.Join('/', texts) : null;
    }

    private bool Walk(int index, List<string> texts)
    {
        // A path that ends here, before the longer template does.
        if (Ends(left, index) && Ends(right, index)) return true;
        var (a, b) = (SegmentAt(left, index), SegmentAt(right, index));
        if (a is null || b is null) return false;
        if (TextFor(a, b) is not { } text) return false;
        texts.Add(text);
        if (RouteSegments.IsCatchAll(a) && RouteSegments.IsCatchAll(b)) return true;
        return Walk(index + 1, texts);
    }

    /// <summary>Whether the rest of the template matches nothing at all.</summary>
    private static bool Ends(FunctionRoute route, int index) =>
        route.Template.Segments.Skip(index).All(RouteSegments.MayBeAbsent);

    private static TemplateSegment? SegmentAt(FunctionRoute route, int index)
    {
        var segments = route.Template.Segments;
        if (index < segments.Count) return segments[index];
        return segments.Count > 0 && RouteSegments.IsCatchAll(segments[^1]) ? segments[^1] : null;
    }

    private string? TextFor(TemplateSegment a, TemplateSegment b)
    {
        if (RouteSegments.LiteralOf(a) is { } literal) return Fits(right, b, literal) ? literal : null;
        if (RouteSegments.LiteralOf(b) is { } other) return Fits(left, a, other) ? other : null;
        var common = Samples.FirstOrDefault(sample => Fits(left, a, sample) && Fits(right, b, sample));
        if (common is not null) return common;
        // No sample fits a parameter that takes nothing but an empty text; of any other it is not known what it takes.
        return TakesOnlyEmpty(left, a) || TakesOnlyEmpty(right, b) ? null : Unknown;
    }

    private static bool Fits(FunctionRoute route, TemplateSegment segment, string text)
    {
        if (RouteSegments.LiteralOf(segment) is { } literal) return literal.Equals(text, StringComparison.OrdinalIgnoreCase);
        // A constraint on a catch-all sees the whole rest of the path, which is not known here.
        if (RouteSegments.IsCatchAll(segment)) return true;
        // A segment such as "{name}.{extension}" is matched with the router's own matcher.
        var matcher = new TemplateMatcher(new RouteTemplate(TemplateText(segment), [segment]), []);
        var values = new RouteValueDictionary();
        if (!matcher.TryMatch("/" + text, values)) return false;
        return segment.Parts.Where(part => part.IsParameter && route.Constraints.ContainsKey(part.Name!)).All(part =>
            route.Constraints[part.Name!].Match(null, null, part.Name!, values, RouteDirection.IncomingRequest));
    }

    private static bool TakesOnlyEmpty(FunctionRoute route, TemplateSegment segment)
    {
        if (segment.Parts is not [{ IsParameter: true, Name: { } name }]) return false;
        if (!route.Constraints.TryGetValue(name, out var constraint)) return false;
        return Takes("") && !Samples.Any(Takes);

        bool Takes(string text) =>
            constraint.Match(null, null, name, new RouteValueDictionary { [name] = text }, RouteDirection.IncomingRequest);
    }

    private static string TemplateText(TemplateSegment segment) =>
        string.Concat(segment.Parts.Select(part => part.IsParameter ? $"{{{part.Name}}}" : part.Text));
}
