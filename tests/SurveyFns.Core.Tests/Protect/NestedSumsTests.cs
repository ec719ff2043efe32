using System.Text;
using Attacker;
using ProtectTrials;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Protect;

/// <summary>What the questionnaire says about answers is known to everybody: of two sums the difference, of a sum the classes of its firms.</summary>
public sealed class NestedSumsTests
{
    private const int Part = 2;
    private const int Whole = 1;

    [Fact]
    public void Protect_DifferenceOfOneFirm_HidesThePart()
    {
        var city = City(nested: true);
        for (var firm = 0; firm < 9; firm++)
            city.WithFirm([1], 1000 + firm, firm == 0 ? 900 : 1000 + firm);
        for (var firm = 0; firm < 40; firm++)
            city.WithFirm([2 + (firm % 4)], 500 + firm, 200 + (7 * firm));

        var cube = DisclosureControl.Protect(city.Build()).Cube;

        Assert.NotNull(cube.ValueOf(1, Whole));
        Assert.Null(cube.ValueOf(1, Part));
        Assert.NotNull(cube.ValueOf(0, Part));
        Assert.Null(ProofVerifier.Verify(cube).Reason);
    }

    [Fact]
    public void Protect_EverybodyIsWhollyPart_HidesThePart()
    {
        var city = City(nested: true);
        for (var firm = 0; firm < 50; firm++)
            city.WithFirm([1 + (firm % 5)], 100 + firm, firm % 5 == 0 ? 100 + firm : 50 + firm);

        Assert.Null(DisclosureControl.Protect(city.Build()).Cube.ValueOf(1, Part));
    }

    [Fact]
    public void Protect_SumOfZeros_IsHidden()
    {
        var city = new ACube().WithSum("exports").WithDimension("a", 4).WithTable("t", "a");
        for (var firm = 0; firm < 60; firm++)
            city.WithFirm([1 + (firm % 4)], firm % 4 == 0 ? 0 : 100 + firm);

        var cube = DisclosureControl.Protect(city.Build()).Cube;

        Assert.Equal(15, cube.ValueOf(1, 0));
        Assert.Null(cube.ValueOf(1, 1));
    }

    [Theory]
    [InlineData(3, DesignReason.Published)]
    [InlineData(1, DesignReason.SumsBesideClasses)]
    public void Protect_SumBesideClassesOfItsItem_IsPublishedOnlyWhereNoClassIsHidden(int largest, DesignReason expected)
    {
        var city = new ACube().WithSum("employees").WithDimension("employees", 3).WithDimension("a", 2).WithTable("sizes", [0], "employees").WithTable("t", "a")
            .WithDesigns(new("all", 0, ["sizes", "t"]), new("sums", 0, ["t"]));
        for (var firm = 0; firm < 40; firm++)
            city.WithFirm([1 + (firm % 2), 1 + (firm / 2 % 2)], 10 + firm);
        for (var firm = 0; firm < largest; firm++)
            city.WithFirm([3, 1], 300);

        var outcome = DisclosureControl.Protect(city.Build());

        Assert.Equal(expected, outcome.Report.Verdicts[0].Reason);
        Assert.Equal(expected == DesignReason.Published ? "all" : "sums", outcome.Cube.Design);
        Assert.NotNull(outcome.Cube.ValueOf(0, 1));
    }

    [Fact]
    public void Protect_RandomNestedSums_GiveNoDifferenceAwayAndTheAttackerFindsNothing()
    {
        var (shownParts, hiddenParts) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var cube = Random(seed, out var firms).Build();
            var outcome = DisclosureControl.Protect(cube).Cube;
            var release = Release.Parse(ReleaseText.Observations(outcome), ReleaseText.Codes(outcome.Structure));

            var findings = new Attack { Nested = [("exports", "sales")] }.On(release, []);

            Assert.Empty(findings);
            Assert.Null(ProofVerifier.Verify(outcome).Reason);
            var cells = cube.Structure.CellsOf(cube.Structure.Tables[0]).ToList();
            foreach (var cell in cells.Where(cell => outcome.ValueOf(cell, Part) is not null && outcome.ValueOf(cell, Whole) is not null))
            {
                var rests = firms.Where(firm => cell == 0 || firm.Code == cell).Select(firm => firm.Sales - firm.Exports).OrderDescending().ToArray();
                Assert.True(rests.Count(rest => rest > 0) >= 3 && rests.Skip(2).Sum() * 10 >= rests[0], $"seed {seed}, cell {cell}: {string.Join(' ', rests)}");
                shownParts++;
            }

            hiddenParts += cells.Count(cell => outcome.ValueOf(cell, Part) is null && outcome.ValueOf(cell, Whole) is not null);
        }

        Assert.True(shownParts > 40 && hiddenParts > 40, $"{shownParts} shown, {hiddenParts} hidden beside a whole");
    }

    [Fact]
    public void Protect_PartOfWhatIsHidden_IsHiddenToo()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var cube = DisclosureControl.Protect(Random(seed, out _).Build()).Cube;
            var cells = cube.Structure.CellsOf(cube.Structure.Tables[0]).ToList();

            Assert.True(cells.TrueForAll(cell => cube.ValueOf(cell, Whole) is null) || cells.TrueForAll(cell => cube.ValueOf(cell, Whole) is not null || cube.ValueOf(cell, Part) is null));
        }
    }

    [Fact]
    public void Verify_WorldAboveThePublishedWhole_IsRefused()
    {
        var (cube, worlds, cell) = (
            from seed in Enumerable.Range(0, 60)
            let tried = DisclosureControl.Protect(Random(seed, out _).Build()).Cube
            from measure in tried.Proof.Measures.Where(measure => measure.Measures.Contains("exports"))
            from hidden in Enumerable.Range(0, measure.HiddenCells)
            where tried.ValueOf(tried.Structure.Dimensions[0].PositionOf(measure.Cells[hidden][0]), Whole) is not null
            select (tried, measure, hidden)).First();
        long[] world = [.. worlds.World];
        world[cell] += 1_000_000;
        var changed = cube.Proof with { Measures = [.. cube.Proof.Measures.Select(measure => measure == worlds ? worlds with { World = world } : measure)] };

        using var observations = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(ReleaseText.Observations(cube))]);
        using var proof = new MemoryStream(ProofJson.Write(changed));
        Assert.Contains("above a published sum", ProofVerifier.Verify(observations, proof).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ComparisonOperator.LessOrEqual, false, "exports<sales")]
    [InlineData(ComparisonOperator.Less, false, "exports<sales")]
    [InlineData(ComparisonOperator.GreaterOrEqual, true, "exports<sales")]
    [InlineData(ComparisonOperator.Equal, false, "exports<sales sales<exports")]
    [InlineData(ComparisonOperator.NotEqual, false, "")]
    public void NestedItems_OfComparison_AreWhatItSays(ComparisonOperator comparison, bool isTurned, string expected)
    {
        var cube = City(nested: true).Build();
        var rule = (Comparison)cube.Definition.Edits[0].Require;
        rule = rule with { Operator = comparison };
        rule = isTurned ? rule with { Left = rule.Right, Right = rule.Left } : rule;
        var definition = cube.Definition with { Edits = [cube.Definition.Edits[0] with { Require = rule }] };

        Assert.Equal(expected, string.Join(' ', NestedItems.Of(definition).Select(pair => $"{pair.Part}<{pair.Whole}")));
    }

    private static ACube City(bool nested)
    {
        var city = new ACube().WithSum("sales").WithSum("exports").WithDimension("a", 5).WithTable("t", "a");
        return nested ? city.WithNesting("exports", "sales") : city;
    }

    private static ACube Random(int seed, out List<(long Code, long Sales, long Exports)> firms)
    {
        var random = new Random(seed);
        var city = City(nested: true);
        firms = [];
        for (var firm = 0; firm < 70; firm++)
        {
            var (code, sales) = (1 + (int)(random.NextDouble() * random.NextDouble() * 5), (long)Math.Exp(random.NextDouble() * 6));
            // Some codes where nearly every firm exports everything, some where few export at all.
            var exports = random.Next(8) == 0 ? random.NextInt64(sales + 1) : ((seed + code) % 3) switch { 0 => sales, 1 => 0, _ => random.NextInt64(sales + 1) };
            firms.Add((code, sales, exports));
            city.WithFirm([code], sales, exports);
        }

        return city;
    }
}
