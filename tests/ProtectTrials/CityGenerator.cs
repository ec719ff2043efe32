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

    /// <summary>Two rounds of a city: tables of this one, tables that link it with the one before, and what that one published.</summary>
    public static (Cube Cube, IReadOnlyDictionary<string, long> LastRound) LinkedCity(int seed)
    {
        var random = new Random(seed);
        var city = new ACube();
        AddDimension(city, random, "a");
        if (random.Next(2) == 0)
            AddDimension(city, random, "b");
        city.WithTable("a", "a");
        if (random.Next(3) == 0 && city.Structure().Dimensions.Count > 1)
            city.WithTable("a_by_b", "a", "b");
        var origins = random.Next(5);
        city.WithOrigins("origin", origins).WithLinkedTable("origin", "origin");
        if (random.Next(2) == 0)
            city.WithLinkedTable("moves", "origin", "a");
        city.WithRandomFirms(Sizes[random.Next(Sizes.Length)], seed);
        for (var origin = 0; origin < Math.Max(1, origins); origin++)
            city.WithLeft(origins == 0 ? 1 : 2 + origin, random.Next(12));
        var cube = city.Build();
        return (cube, PublishedBefore(cube));
    }

    /// <summary>A city with two sums of which one is part of the other, in one or two tables and sometimes their cross.</summary>
    public static Cube NestedCity(int seed)
    {
        var random = new Random(seed);
        var city = new ACube().WithSum("whole").WithSum("part").WithNesting("part", "whole");
        AddDimension(city, random, "a");
        city.WithTable("a", "a");
        if (random.Next(2) == 0)
        {
            AddDimension(city, random, "b");
            city.WithTable("b", random.Next(3) == 0 ? [0, 1] : [0, 1, 2], "b");
            if (random.Next(3) == 0)
                city.WithTable("a_by_b", "a", "b");
        }

        return city.WithRandomFirms(Sizes[random.Next(Sizes.Length)], seed).Build();
    }

    /// <summary>The round before published what was not below the threshold.</summary>
    private static Dictionary<string, long> PublishedBefore(Cube cube)
    {
        var dimension = cube.Structure.Dimensions.Index().First(dimension => dimension.Item.IsOrigin);
        var codes = dimension.Item.Codes;
        var last = new long[codes.Count];
        foreach (var (leaf, count) in cube.InnerCells.Select(cell => (cube.Structure.CodeOf(cell.Key, dimension.Index), cell.Value.Count)).Concat(cube.Left.Select(left => (left.Key, left.Value))))
        {
            for (var code = leaf; code >= 0; code = codes[code].Parent)
                last[code] += count;
        }
        return Enumerable.Range(1, codes.Count - 2).Where(code => last[code] >= 3).ToDictionary(code => codes[code].Id, code => last[code]);
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
