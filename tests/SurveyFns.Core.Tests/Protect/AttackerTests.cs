using System.Globalization;
using Attacker;
using ProtectTrials;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Tests.Protect;

/// <summary>The attacker finds every planted leak, and nothing in what the product publishes.</summary>
public sealed class AttackerTests
{
    private const string Codes = """
        dimension,code,parent,code_list,members
        area,_T,,areas,
        area,north,_T,areas,
        area,south,_T,areas,
        area,west,_T,areas,
        field,_T,,fields,
        field,food,_T,fields,
        field,drugs,_T,fields,
        field,other,_T,fields,
        part,_T,,areas,
        part,coast,_T,areas,north south
        part,inland,_T,areas,west

        """;

    [Theory]
    [InlineData("single hidden cell", "rank", "t _T _T 20|t north _T 12|t south _T x|t west _T 6")]
    [InlineData("row and column leave one", "rank",
        "t _T _T 30|t north _T 15|t south _T 15|t west _T 0|t _T food 14|t _T drugs 16|t _T other 0|t north food x|t north drugs 8|t north other 0|"
        + "t south food 7|t south drugs x|t south other 0|t west food 0|t west drugs 0|t west other 0")]
    [InlineData("another table shows the margin's parts", "rank", "s _T _T 20|s north _T x|s south _T x|s west _T 9|t north food 3|t north drugs 4|t north other 3|t north _T x")]
    [InlineData("hidden cells add up to two", "integers", "t _T _T 20|t north _T 18|t south _T x|t west _T x")]
    [InlineData("a shown zero leaves little", "integers", "t _T _T 20|t north _T 18|t south _T x|t west _T x|s _T food 20|s _T drugs 0|s _T other 0")]
    [InlineData("nothing at all is left", "integers", "t _T _T 20|t north _T 20|t south _T x|t west _T x")]
    public void On_PlantedLeakInCounts_IsFound(string leak, string attack, string cells)
    {
        var release = Release.Parse(Observations(cells, "firms"), Codes);

        var findings = new Attack().On(release, []);

        Assert.True(findings.Any(finding => finding.Attack == attack), $"{leak}: {string.Join("; ", findings)}");
    }

    [Fact]
    public void On_MergedCategoryLessItsPart_IsFound()
    {
        const string rows = "round,table_id,measure,area,part,value,status\n2010,s,firms,_T,_T,20,\n2010,s,firms,north,_T,9,\n2010,s,firms,south,_T,,x\n"
            + "2010,s,firms,west,_T,,x\n2010,t,firms,_T,coast,11,\n2010,t,firms,_T,inland,,x\n";

        Assert.Contains(new Attack().On(Release.Parse(rows, Codes), []), finding => finding.Attack == "rank" && finding.Cell == "firms south|");
    }

    [Fact]
    public void On_InsiderWhoKnowsHerOwnCell_IsFound()
    {
        var release = Release.Parse(Observations("t _T _T 20|t north _T 19|t south _T x|t west _T x", "firms"), Codes);
        var firm = new Dictionary<string, string> { ["area"] = "south", ["field"] = "food" };

        Assert.Contains(new Attack { Width = 1 }.On(release, [firm]), finding => finding.Attack == "insider" && finding.Cell == "firms west|");
    }

    [Fact]
    public void On_HiddenSumsThatAddUpToNothing_AreFound()
    {
        var release = Release.Parse(Observations("t _T _T 200|t north _T 200|t south _T x|t west _T x", "employees"), Codes);

        Assert.Equal(2, new Attack().On(release, []).Count(finding => finding.Attack == "linear"));
    }

    [Fact]
    public void On_PartAndWholeThatLeaveLittleBetweenThem_IsFound()
    {
        var rows = Observations("t _T _T 100|t north _T 60|t south _T x|t west _T x", "sales")
            + string.Join('\n', Observations("t _T _T 58|t north _T x|t south _T x|t west _T 0", "exports").Split('\n').Skip(1));

        var alone = new Attack().On(Release.Parse(rows, Codes), []);
        var together = new Attack { Nested = [("exports", "sales")] }.On(Release.Parse(rows, Codes), []);

        Assert.DoesNotContain(alone, finding => finding.Cell.StartsWith("exports north", StringComparison.Ordinal));
        // At most 40 of the 58 exported are from elsewhere.
        Assert.DoesNotContain(together, finding => finding.Cell.StartsWith("sales", StringComparison.Ordinal));
        var narrow = rows.Replace("_T,_T,58", "_T,_T,99", StringComparison.Ordinal);
        Assert.Contains(new Attack { Nested = [("exports", "sales")] }.On(Release.Parse(narrow, Codes), []), finding =>
            finding.Attack == "nested" && finding.Cell.StartsWith("exports north", StringComparison.Ordinal));
    }

    [Fact]
    public void OnVersions_OneLateFirm_IsFound()
    {
        var first = Release.Parse(Observations("t _T _T 20|t north _T 12|t south _T x|t west _T x", "firms"), Codes);
        var second = Release.Parse(Observations("t _T _T 21|t north _T 12|t south _T 3|t west _T x", "firms"), Codes);

        Assert.Equal(2, Attack.OnVersions([first, second]).Count);
        Assert.Empty(Attack.OnVersions([first, first]));
    }

    [Theory]
    [InlineData("firms_left _T x|firms_left _S x", "rank")]
    [InlineData("firms_left _T 2|firms_left _S 2", "rank")]
    public void On_FirmsOfTheRoundBeforeLessThoseThatStayed_AreFound(string left, string attack)
    {
        const string codes = "dimension,code,parent,code_list,members\norigin,_T,,o,\norigin,_S,_T,o,\norigin,_N,_T,o,\n";
        var stayed = left.Contains('x', StringComparison.Ordinal) ? "18" : "x";
        var rows = $"firms _T 25|firms _S {stayed}|firms _N x|firms_last _T 20|firms_last _S 20|{left}".Split('|').Select(row => row.Split(' '))
            .Select(row => $"2010,t,{row[0]},{row[1]},{(row[2] == "x" ? "" : row[2])},{(row[2] == "x" ? "x" : "")}");
        var release = Release.Parse("round,table_id,measure,origin,value,status\n" + string.Join('\n', rows) + "\n", codes);

        Assert.Contains(new Attack().On(release, []), finding => finding.Attack == attack);
    }

    [Fact]
    public void OnVersions_RoundBeforeIsRepeatedWhereItWasHidden_IsFound()
    {
        const string codes = "dimension,code,parent,code_list,members\narea,_T,,areas,\narea,north,_T,areas,\n";
        const string linkedCodes = codes + "origin,_T,,o,\norigin,_S,_T,o,\norigin,north,_S,o,\norigin,_N,_T,o,\n";
        var before = Release.Parse("round,table_id,measure,area,value,status\n2009,t,firms,_T,20,\n2009,t,firms,north,,x\n", codes);
        var after = Release.Parse("round,table_id,measure,area,origin,value,status\n2010,u,firms_last,_T,_S,20,\n2010,u,firms_last,_T,north,2,\n", linkedCodes);

        Assert.Equal("years", Assert.Single(Attack.OnVersions([before, after])).Attack);
    }

    [Fact]
    public void Enumerate_RuleThatHidesTheSmallestShownCell_IsFound()
    {
        var findings = RuleAttack.Enumerate(4, 9, city =>
        {
            var hidden = Enumerable.Range(0, 4).Where(cell => city[cell] < 3).ToList();
            if (hidden.Count == 1)
                hidden.Add(Enumerable.Range(0, 4).Where(cell => !hidden.Contains(cell)).MinBy(cell => city[cell]));
            var file = string.Join(',', city.Select((count, cell) => hidden.Contains(cell) ? "x" : count.ToString(CultureInfo.InvariantCulture)));
            return (file, hidden.ToDictionary(cell => $"cell {cell}", cell => (long)city[cell]));
        });

        Assert.NotEmpty(findings);
    }

    [Theory]
    [InlineData("4", 5)]
    [InlineData("4", 9)]
    [InlineData("5", 8)]
    [InlineData("2x2", 9)]
    [InlineData("2x3", 7)]
    [InlineData("2x3", 10)]
    public void Enumerate_ProductOnEveryPossibleCity_FindsNothing(string cells, int firms)
    {
        var sizes = cells.Split('x').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        var designs = new SortedSet<string>();

        var findings = RuleAttack.Enumerate(sizes.Aggregate((left, right) => left * right), firms, city =>
        {
            var cube = Small(sizes, city);
            var outcome = DisclosureControl.Protect(cube).Cube;
            designs.Add(outcome.Design);
            return (outcome.Design + "\n" + ReleaseText.Observations(outcome), HiddenFigures(cube, outcome));
        });

        Assert.Empty(findings);
        Assert.NotEqual([ProtectedCube.NumberOfFirmsOnly], designs);
    }

    [Fact]
    public void Run_GeneratedCities_NothingIsFound()
    {
        var designs = new HashSet<string>();
        for (var seed = 0; seed < 60; seed++)
        {
            var trial = Trial.Run(CityGenerator.City(seed));
            designs.Add(trial.Design);
            Assert.True(trial.Findings.Count == 0, $"city {seed}, {trial.Design}: {string.Join("; ", trial.Findings)}");
        }

        Assert.Equal(4, designs.Count);
    }

    private static string Observations(string cells, string measure)
    {
        var rows = cells.Split('|').Select(cell => cell.Split(' ')).Select(cell =>
            $"2010,{cell[0]},{measure},{cell[1]},{cell[2]},{(cell[3] == "x" ? "" : cell[3])},{(cell[3] == "x" ? "x" : "")}");
        return "round,table_id,measure,area,field,value,status\n" + string.Join('\n', rows) + "\n";
    }

    private static Cube Small(int[] sizes, IReadOnlyList<int> city)
    {
        var builder = new ACube().WithDimension("a", sizes[0]);
        if (sizes.Length == 1)
            builder.WithTable("a", "a");
        else
            builder.WithDimension("b", sizes[1]).WithTable("a_by_b", "a", "b").WithTable("a", "a").WithTable("b", "b")
                .WithDesigns(new("crossed", 0, ["a_by_b"]), new("margins", 0, ["a", "b"]), new("margin", 0, ["b"]));
        for (var cell = 0; cell < city.Count; cell++)
            builder.WithFirms(city[cell], sizes.Length == 1 ? [cell + 1] : [(cell / sizes[1]) + 1, (cell % sizes[1]) + 1]);
        return builder.Build();
    }

    private static Dictionary<string, long> HiddenFigures(Cube cube, ProtectedCube outcome)
    {
        var structure = outcome.Structure;
        var system = new CellSystem(structure, structure.Tables);
        var counts = CellFigures.CountsOf(cube with { Structure = structure }, system).Counts;
        return Enumerable.Range(0, system.Count).Where(cell => outcome.ValueOf(system.Cells[cell], 0) is null)
            .ToDictionary(cell => string.Join(' ', ReleaseText.CodesOf(structure, system.Cells[cell])), cell => counts[cell]);
    }
}
