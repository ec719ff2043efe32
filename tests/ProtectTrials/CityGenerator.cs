using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace ProtectTrials;

/// <summary>Cities of 5 to 300 firms with tables of many kinds: one to three dimensions, hierarchies, merged categories, sums, ladders.</summary>
public static class CityGenerator
{
    private static readonly int[] Sizes = [5, 7, 9, 12, 15, 20, 30, 45, 70, 99, 150, 220, 300];

    public static Cube City(int seed)
    {
        var random = new Random(seed);
        var city = new ACube();
        var withSums = random.Next(3) == 0;
        if (withSums)
            city.WithSum("employees");
        var names = new[] { "a", "b", "c" }[..(1 + random.Next(3))];
        foreach (var name in names)
            AddDimension(city, random, name);
        var fine = names.Select(name => new[] { name }).ToList();
        var crossed = Crossed(random, names).ToList();
        var all = fine.Concat(crossed).Select(over => over.ToArray()).ToList();
        all.ForEach(over => city.WithTable(string.Join("_by_", over), over));
        var ids = all.Select(over => string.Join("_by_", over)).ToList();
        if (crossed.Count > 0 && random.Next(3) > 0)
            city.WithDesigns(new TableDesign("crossed", 0, ids), new TableDesign("margins", 0, ids[..fine.Count]));
        return city.WithRandomFirms(Sizes[random.Next(Sizes.Length)], seed).Build();
    }

    private static void AddDimension(ACube city, Random random, string name)
    {
        if (random.Next(4) == 0)
            city.WithTree(name, -1, 0, 0, 1, 1, 2, 2, 2);
        else
            city.WithDimension(name, 2 + random.Next(6));
    }

    private static IEnumerable<string[]> Crossed(Random random, string[] names) => (names.Length, random.Next(3)) switch
    {
        (2, > 0) => [names],
        (3, 1) => [[names[0], names[1]], [names[1], names[2]], [names[0], names[2]]],
        (3, 2) => random.Next(2) == 0 ? [names] : [[names[0], names[1]], [names[1], names[2]]],
        _ => [],
    };
}
