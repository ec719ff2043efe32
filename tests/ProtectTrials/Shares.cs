using SurveyFns.Core.Protect;

namespace ProtectTrials;

/// <summary>What is published of cities of 9, 30, 99 and 300 firms, by design of the tables.</summary>
internal static class Shares
{
    private static readonly int[] Sizes = [9, 30, 99, 150, 300];

    public static void Run(int cities)
    {
        Console.WriteLine($"| design | {string.Join(" | ", Sizes.Select(size => $"{size} firms"))} |");
        Console.WriteLine($"|---|{string.Concat(Sizes.Select(_ => "---|"))}");
        foreach (var (name, city) in Designs())
            Console.WriteLine($"| {name} | {string.Join(" | ", Sizes.Select(size => Measure(city, size, cities)))} |");
    }

    private static IEnumerable<(string Name, Func<ACube> City)> Designs() =>
    [
        ("one-way 6, 8, 4", () => City(6, 8, 4).WithTable("a", "a").WithTable("b", "b").WithTable("c", "c")),
        ("one-way 6, 8, 4, sums", () => City(6, 8, 4, sums: true).WithTable("a", "a").WithTable("b", "b").WithTable("c", "c")),
        ("two-way 3×3×2", () => Crossed(City(3, 3, 2))),
        ("one-way 6, 8, 4 and two-way merged to 3×3×2", () => City(6, 8, 4).WithGroups("A", "a", 1, 1, 2, 2, 3, 3).WithGroups("B", "b", 1, 1, 2, 2, 2, 3, 3, 3)
            .WithGroups("C", "c", 1, 1, 2, 2).WithTable("a", "a").WithTable("b", "b").WithTable("c", "c")
            .WithTable("AB", "A", "B").WithTable("BC", "B", "C").WithTable("AC", "A", "C")),
        ("two-way 3×4×3", () => Crossed(City(3, 4, 3))),
        ("two-way 4×5×3", () => Crossed(City(4, 5, 3))),
        ("two-way 6×8×4", () => Crossed(City(6, 8, 4))),
        ("three-way 3×3×2", () => City(3, 3, 2).WithTable("abc", "a", "b", "c")),
        ("one-way, 35 municipalities", () => new ACube().WithDimension("a", 35).WithTable("a", "a")),
    ];

    private static ACube City(int a, int b, int c, bool sums = false) =>
        (sums ? new ACube().WithSum("employees") : new ACube()).WithDimension("a", a).WithDimension("b", b).WithDimension("c", c);

    private static ACube Crossed(ACube city) => city.WithTable("ab", "a", "b").WithTable("bc", "b", "c").WithTable("ac", "a", "c");

    /// <summary>Share of cities in which the design is proved, and of them the share of non-zero cells published and the cells published.</summary>
    private static string Measure(Func<ACube> design, int firms, int cities)
    {
        var (proved, share, cells) = (0, 0.0, 0);
        for (var city = 0; city < cities; city++)
        {
            var outcome = DisclosureControl.Protect(design().WithRandomFirms(firms, (city * 1_000) + firms).Build());
            if (outcome.Cube.Design == ProtectedCube.NumberOfFirmsOnly)
                continue;
            proved++;
            var measure = outcome.Report.Tables[^1].Measure;
            var tables = outcome.Report.Tables.Where(table => table.Measure == measure).ToList();
            share += (double)tables.Sum(table => table.NonZeroPublished) / tables.Sum(table => table.NonZero);
            cells += tables.Sum(table => table.Cells - table.Primary - table.Complementary);
        }

        return proved == 0 ? "never" : $"{100 * proved / cities} % proved: {100 * share / proved:F0} %, {(double)cells / proved:F0}";
    }
}
