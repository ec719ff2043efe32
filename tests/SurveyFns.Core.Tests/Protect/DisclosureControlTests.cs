using ProtectTrials;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Protect;

public sealed class DisclosureControlTests
{
    private static readonly int[] City = [9, 11, 15, 19, 26, 29, 28];
    private static readonly int[] Prefecture = [47, 54, 62, 78, 83, 89, 99];

    [Fact]
    public void Protect_PaperTable2_PublishesPrefectureAndKurume()
    {
        for (var year = 0; year < City.Length; year++)
        {
            var random = new Random(year);
            var builder = new ACube().WithDimension("area", 35).WithTable("firms_by_area", "area").WithFirms(City[year], 1);
            for (var firm = City[year]; firm < Prefecture[year]; firm++)
                builder.WithFirms(1, 2 + (int)(34 * Math.Pow(random.NextDouble(), 2)));

            var cube = DisclosureControl.Protect(builder.Build()).Cube;

            Assert.Equal(Prefecture[year], cube.ValueOf(0, 0));
            Assert.Equal(City[year], cube.ValueOf(1, 0));
        }
    }

    [Fact]
    public void Protect_SmallCounts_AreHiddenZeroIncludedAndNoneCanBeSubtracted()
    {
        var cube = new ACube().WithDimension("a", 5).WithTable("t", "a")
            .WithFirms(7, 1).WithFirms(5, 2).WithFirms(2, 3).WithFirms(4, 4).Build();

        var outcome = DisclosureControl.Protect(cube);

        Assert.Equal([18, 7, 5, null, null, null], Enumerable.Range(0, 6).Select(cell => outcome.Cube.ValueOf(cell, 0)));
        Assert.Equal(new TableProtection("t", "firms", 6, 2, 1, 5, 3), Assert.Single(outcome.Report.Tables));
    }

    [Fact]
    public void Protect_SameCellInTwoTables_IsOneFigure()
    {
        var cube = new ACube().WithDimension("a", 3).WithDimension("b", 3).WithTable("s", "a").WithTable("t", "a", "b").WithRandomFirms(60, 4).Build();

        var outcome = DisclosureControl.Protect(cube);

        var system = new CellSystem(cube.Structure, cube.Structure.Tables);
        Assert.Equal(16, system.Count);
        Assert.Equal(4, outcome.Report.Tables[0].Cells);
        Assert.Equal(16, outcome.Report.Tables[1].Cells);
    }

    [Fact]
    public void Protect_InnerCellsInAnotherOrder_GivesTheSameFigures()
    {
        var cube = LinearProtectionTests.Shape("overlap").WithRandomFirms(80, 11).Build();
        var reversed = cube with { InnerCells = cube.InnerCells.Reverse().ToDictionary() };

        var (first, second) = (DisclosureControl.Protect(cube), DisclosureControl.Protect(reversed));

        Assert.Equal(Figures(first.Cube), Figures(second.Cube));
        Assert.Equal(first.Report.Tables, second.Report.Tables);
    }

    [Fact]
    public void Protect_PublishedFigures_AreTheTrueOnes()
    {
        var cube = LinearProtectionTests.Shape("three tables").WithRandomFirms(200, 3).Build();
        var outcome = DisclosureControl.Protect(cube).Cube;

        var checkedCells = 0;
        foreach (var cell in cube.Structure.Tables.SelectMany(cube.Structure.CellsOf).Distinct())
        {
            if (outcome.ValueOf(cell, 0) is { } value)
            {
                Assert.Equal(CountBelow(cube, cell), value);
                checkedCells++;
            }
        }

        Assert.True(checkedCells > 20);
    }

    [Theory]
    [InlineData(new long[] { 50, 40, 30 }, true)]
    [InlineData(new long[] { 50, 40 }, false)]
    [InlineData(new long[] { 1000, 40, 30 }, false)]
    [InlineData(new long[] { 1000, 40, 100 }, false)]
    [InlineData(new long[] { 1000, 100, 100 }, true)]
    public void Protect_Sum_IsShownOnlyWithThreeContributorsOfWhichNoneDominates(long[] amounts, bool shown)
    {
        var builder = new ACube().WithSum("employees").WithDimension("a", 3).WithTable("t", "a").WithFirms(3, 1);
        foreach (var amount in amounts)
            builder.WithFirm([1], amount);
        for (var firm = 0; firm < 8; firm++)
            builder.WithFirm([2 + (firm % 2)], 90 + firm);

        var outcome = DisclosureControl.Protect(builder.Build()).Cube;

        Assert.NotNull(outcome.ValueOf(1, 0));
        Assert.Equal(shown ? amounts.Sum() : null, outcome.ValueOf(1, 1));
    }

    [Fact]
    public void Protect_Sum_IsHiddenWhereItsCountIs()
    {
        var cube = new ACube().WithSum("employees").WithDimension("a", 6).WithDimension("b", 4).WithTable("t", "a", "b").WithRandomFirms(70, 1).Build();

        var outcome = DisclosureControl.Protect(cube).Cube;

        var hidden = cube.Structure.CellsOf(cube.Structure.Tables[0]).Where(cell => outcome.ValueOf(cell, 0) is null).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cell => Assert.Null(outcome.ValueOf(cell, 1)));
    }

    [Theory]
    [InlineData(1, 80, false)]
    [InlineData(1, 50, true)]
    [InlineData(2, 80, true)]
    [InlineData(2, 90, false)]
    public void Protect_LargestContributorsDominateASum_HidesItWhereTheRuleIsAskedFor(int largest, int percent, bool hides)
    {
        var city = new ACube().WithSum("employees").WithDimension("a", 4).WithTable("t", "a")
            .WithRule(new DisclosureRule { Dominance = new DominanceRule(largest, percent) });
        foreach (var amount in (long[])[60, 25, 10, 5])
            city.WithFirm([1], amount);
        for (var firm = 0; firm < 60; firm++)
            city.WithFirm([2 + (firm % 3)], 10);

        Assert.Equal(hides, DisclosureControl.Protect(city.Build()).Cube.ValueOf(1, 1) is null);
    }

    [Fact]
    public void Protect_ImpossibleCells_AreShownAsZeroAndNothingIsHiddenForThem()
    {
        var with = Cross().WithImpossible(("a", ["a1"]), ("b", ["b1", "b2"])).Build();
        var without = Cross().Build();

        var (cube, hiding) = (DisclosureControl.Protect(with).Cube, DisclosureControl.Protect(without).Cube);

        Assert.Equal([0L, 0L], [cube.ValueOf(with.Structure.CellOf([1, 1]), 0), cube.ValueOf(with.Structure.CellOf([1, 2]), 0)]);
        Assert.DoesNotContain(null, Figures(cube));
        Assert.Contains(null, Figures(hiding));
        Assert.Null(ProofVerifier.Verify(cube).Reason);
    }

    [Fact]
    public void Protect_ImpossibleCellsBesideSmallOnes_AreProvedAndNotFoundByTheAttacker()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var city = new ACube().WithSum("employees").WithDimension("a", 5).WithDimension("b", 4).WithTable("t", "a", "b")
                .WithImpossible(("a", ["a1"]), ("b", ["b1", "b2"])).WithImpossible(("a", ["a5"]), ("b", ["b4"]));
            for (var firm = 0; firm < 90; firm++)
            {
                var (a, b) = (random.Next(5) + 1, random.Next(4) + 1);
                if (!(a == 1 && b <= 2) && !(a == 5 && b == 4))
                    city.WithFirm([a, b], 1 + random.Next(50));
            }

            Assert.Empty(Trial.Run(city.Build()).Findings);
        }
    }

    [Fact]
    public void Protect_ResponseWhereNoneCanBe_Throws()
    {
        var city = Cross().WithImpossible(("a", ["a2"]), ("b", ["b2"])).Build();

        Assert.Throws<InvalidDataException>(() => DisclosureControl.Protect(city));
    }

    [Fact]
    public void Protect_MunicipalitiesInAreasInAPrefecture_AreOneSystem()
    {
        // 1, 2: medical areas; 3 to 5 and 6 to 8: their municipalities.
        var cube = new ACube().WithTree("area", -1, 0, 0, 1, 1, 1, 2, 2, 2).WithTable("t", "area")
            .WithFirms(12, 3).WithFirms(5, 4).WithFirms(4, 5).WithFirms(9, 6).WithFirms(1, 7).WithFirms(6, 8).Build();

        var outcome = DisclosureControl.Protect(cube).Cube;

        Assert.Equal([37, 21, 16, 12, 5, 4], Enumerable.Range(0, 6).Select(cell => outcome.ValueOf(cell, 0)));
        Assert.Null(outcome.ValueOf(7, 0));
        Assert.Contains(new[] { 6, 8 }, cell => outcome.ValueOf(cell, 0) is null);
    }

    [Fact]
    public void Protect_NoFirms_PublishesTheTotalAlone()
    {
        var outcome = DisclosureControl.Protect(new ACube().WithDimension("a", 4).WithTable("t", "a").Build());

        Assert.Equal([0, null, null, null, null], Enumerable.Range(0, 5).Select(cell => outcome.Cube.ValueOf(cell, 0)));
        Assert.Equal(0, outcome.Report.Firms);
    }

    /// <summary>3 × 3 with 4 firms in every cell but two.</summary>
    private static ACube Cross()
    {
        var city = new ACube().WithDimension("a", 3).WithDimension("b", 3).WithTable("t", "a", "b");
        for (var cell = 2; cell < 9; cell++)
            city.WithFirms(4, (cell / 3) + 1, (cell % 3) + 1);
        return city;
    }

    private static List<long?> Figures(ProtectedCube cube) =>
        [.. cube.Structure.Tables.SelectMany(cube.Structure.CellsOf).Select(cell => cube.ValueOf(cell, 0))];

    private static long CountBelow(Cube cube, long cell)
    {
        var count = 0L;
        foreach (var (inner, value) in cube.InnerCells)
        {
            var inside = true;
            for (var dimension = 0; dimension < cube.Structure.Dimensions.Count; dimension++)
            {
                var code = cube.Structure.CodeOf(inner, dimension);
                while (code > 0 && code != cube.Structure.CodeOf(cell, dimension))
                    code = cube.Structure.Dimensions[dimension].Codes[code].Parent;
                inside &= code == cube.Structure.CodeOf(cell, dimension);
            }

            count += inside ? value.Count : 0;
        }

        return count;
    }
}
