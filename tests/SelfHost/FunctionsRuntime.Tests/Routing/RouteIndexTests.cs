using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;

namespace FunctionsRuntime.Tests.Routing;

public sealed class RouteIndexTests
{
    private const int Paths = 500;

    private static readonly string[] TemplateSegments =
        ["a", "B", "data", "{x}", "{x:int}", "{x}.csv", "v{x}", "{x=a}", "{x?}", "{*x}", "久留米"];

    private static readonly string[] PathSegments = ["a", "b", "A", "DATA", "1", "x.csv", "v1", "久留米", "", "%2F"];

    /// <summary>Templates and paths at random, with a fixed seed: the index must keep whatever the router's own matcher takes.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Find_AnyPath_KeepsEveryRouteThatMatches(int routes)
    {
        var random = new Random(routes);
        var templates = Enumerable.Range(0, routes).Select(_ => Template(random)).ToList();
        var index = new RouteIndex(templates);
        var (kept, matched) = (0, 0);
        for (var i = 0; i < Paths; i++)
        {
            var path = "/" + string.Join('/', Some(random, PathSegments, 6)) + (random.Next(4) == 0 ? "/" : "");
            var candidates = new ulong[index.Words];
            index.Find(path, candidates);
            var found = Take(candidates);
            kept += found.Count;
            foreach (var route in Enumerable.Range(0, routes).Where(route => new TemplateMatcher(templates[route], []).TryMatch(path, [])))
            {
                matched++;
                Assert.True(found.Contains(route), $"{templates[route].TemplateText} was ruled out for {path}");
            }
        }
        Assert.True(matched > 0);
        Assert.True(kept < Paths * routes, "The index rules nothing out.");
    }

    [Fact]
    public void Find_NoRoutes_FindsNone()
    {
        var index = new RouteIndex([]);

        index.Find("/a", []);

        Assert.Equal(0, index.Words);
    }

    private static HashSet<int> Take(ulong[] candidates)
    {
        var taken = new List<int>();
        while (RouteIndex.TakeFirst(candidates) is >= 0 and var route) taken.Add(route);
        Assert.Equal(taken.Order(), taken);
        return [.. taken];
    }

    private static RouteTemplate Template(Random random)
    {
        while (true)
        {
            // A name may come once in a template.
            var segments = Some(random, TemplateSegments, 5).Select((segment, i) => segment.Replace("x", $"x{i}", StringComparison.Ordinal));
            try
            {
                return TemplateParser.Parse(string.Join('/', segments));
            }
            catch (ArgumentException)
            {
                // Such as an optional parameter in the middle of a catch-all: no template.
            }
        }
    }

    private static List<string> Some(Random random, string[] from, int most) =>
        Enumerable.Range(0, random.Next(most)).Select(_ => from[random.Next(from.Length)]).ToList();
}
