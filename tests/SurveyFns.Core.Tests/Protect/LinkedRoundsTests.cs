using System.Text;
using Attacker;
using ProtectTrials;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Tests.Protect;

/// <summary>Tables that say what became of the firms of the round before.</summary>
public sealed class LinkedRoundsTests
{
    private const string AllTables = "all_tables";
    private const string WithLinked = "all_tables_linked";

    /// <summary>Positions of the leaves of a dimension with two origins: was in the first, in the second, is new.</summary>
    private const int First = 2;
    private const int Second = 3;
    private const int New = 4;

    [Fact]
    public void Protect_EnoughFirmsEverywhere_ShowsStayedLeftAndLast()
    {
        var city = Moves().WithFirms(20, 1, First).WithFirms(4, 2, First).WithFirms(15, 2, Second).WithFirms(5, 1, Second).WithFirms(6, 1, New)
            .WithFirms(7, 2, New).WithLeft(First, 3).WithLeft(Second, 4).Build();

        var cube = DisclosureControl.Protect(city, LastRound(city)).Cube;

        Assert.Equal(WithLinked, cube.Design);
        Assert.Equal([57, 44, 24, 20, 13], Figures(cube, "firms"));
        Assert.Equal([7, 7, 3, 4, null], Figures(cube, "firms_left"));
        Assert.Equal([51, 51, 27, 24, null], Figures(cube, "firms_last"));
        Assert.Null(ProofVerifier.Verify(cube).Reason);
    }

    [Fact]
    public void Protect_FewLeft_HidesThemAndWhatWouldTell()
    {
        var hidden = 0;
        for (var firms = 20; firms < 40; firms++)
        {
            var city = Moves().WithFirms(firms, 1, First).WithFirms(2, 2, First).WithFirms(15, 2, Second).WithFirms(5, 1, Second)
                .WithFirms(6, 1, New).WithFirms(7, 2, New).WithLeft(First, 1).WithLeft(Second, 9).Build();
            var trial = Trial.Run(city, LastRound(city));
            var cube = DisclosureControl.Protect(city, LastRound(city)).Cube;
            if (trial.Design == WithLinked)
            {
                hidden++;
                Assert.Null(Figures(cube, "firms_left")[2]);
                Assert.Null(Figures(cube, "firms")[2]);
                Assert.Equal(firms + 3, Figures(cube, "firms_last")[2]);
            }

            Assert.Empty(trial.Findings);
        }

        Assert.NotEqual(0, hidden);
    }

    [Fact]
    public void Protect_FigureOfTheRoundBeforeIsHidden_PublishesTheTablesOfTheRoundAlone()
    {
        var city = Large().Build();
        var lastRound = LastRound(city).Where(figure => figure.Key != "origin2").ToDictionary();

        var outcome = DisclosureControl.Protect(city, lastRound);

        Assert.Equal(AllTables, outcome.Cube.Design);
        Assert.Equal(new DesignVerdict(WithLinked, DesignReason.RoundBeforeNotPublished, "origin2"), outcome.Report.Verdicts[0]);
        Assert.Equal(AllTables, DisclosureControl.Protect(city).Cube.Design);
    }

    [Fact]
    public void Protect_ResponsesOfTheRoundBeforeWereAmended_PublishesTheTablesOfTheRoundAlone()
    {
        var city = Large().Build();
        var lastRound = LastRound(city).ToDictionary();
        lastRound["origin2"]++;

        var outcome = DisclosureControl.Protect(city, lastRound);

        Assert.Equal(AllTables, outcome.Cube.Design);
        Assert.Equal(DesignReason.RoundBeforeChanged, outcome.Report.Verdicts[0].Reason);
    }

    [Fact]
    public void Enumerate_EveryPossiblePairOfRounds_FindsNothing()
    {
        // Everybody knows how many firms there are and were, nobody how many there were in both rounds: one more cell takes the firms of
        // neither, and a file is judged where every city that could have it is among those with at most so many firms. Where there is
        // no firm, that every part of them is 0 gives nobody away.
        const int most = 12;
        var linked = 0;
        var findings = RuleAttack.Enumerate(9, most, counts =>
        {
            var (now, stayed, left) = (counts.Take(6).Sum(), counts[0] + counts[1] + counts[3] + counts[4], counts[6] + counts[7]);
            if (now == 0 || now + stayed + left > most)
            {
                return ("", new Dictionary<string, long>());
            }

            var city = Small(counts);
            var lastRound = LastRound(city);
            var cube = DisclosureControl.Protect(city, lastRound).Cube;
            linked += cube.Design == WithLinked ? 1 : 0;
            return ($"{string.Join(' ', lastRound)}\n{cube.Design}\n{ReleaseText.Observations(cube)}", HiddenFigures(city, cube));
        }).ToList();

        Assert.Empty(findings);
        Assert.NotEqual(0, linked);
    }

    [Fact]
    public void Run_GeneratedPairsOfRounds_NothingIsFound()
    {
        var designs = new HashSet<string>();
        for (var seed = 0; seed < 60; seed++)
        {
            var (cube, lastRound) = CityGenerator.LinkedCity(seed);
            var trial = Trial.Run(cube, lastRound);
            designs.Add(trial.Design);
            Assert.True(trial.Findings.Count == 0, $"cities {seed}, {trial.Design}: {string.Join("; ", trial.Findings)}");
        }

        Assert.Contains(WithLinked, designs);
        Assert.Contains(AllTables, designs);
    }

    [Fact]
    public void Verify_LinkedReleaseFromItsFiles_IsAcceptedAndRefusedWithAnotherFigure()
    {
        var city = Large().Build();
        var cube = DisclosureControl.Protect(city, LastRound(city)).Cube;
        var changed = cube.Proof with { LastRound = cube.Proof.LastRound! with { Firms = cube.Proof.LastRound.Firms.ToDictionary(pair => pair.Key, pair => pair.Value + 1) } };

        Assert.Equal(WithLinked, cube.Design);
        Assert.Null(Verify(cube, cube.Proof).Reason);
        Assert.NotNull(Verify(cube, changed).Reason);
        Assert.Contains("do not add up", ProofVerifier.Verify(
            new MemoryStream(Encoding.UTF8.GetBytes(ReleaseText.Observations(cube).Replace("firms_left,_T,origin2,3,", "firms_left,_T,origin2,4,", StringComparison.Ordinal))),
            new MemoryStream(ProofJson.Write(cube.Proof))).Reason, StringComparison.Ordinal);
    }

    private static ACube Moves() => new ACube().WithDimension("a", 2).WithTable("a", "a")
        .WithOrigins("origin", 2).WithLinkedTable("by_origin", "origin").WithLinkedTable("moves", "origin", "a");

    private static ACube Large() => Moves().WithFirms(20, 1, First).WithFirms(4, 2, First).WithFirms(15, 2, Second).WithFirms(5, 1, Second)
        .WithFirms(6, 1, New).WithFirms(7, 2, New).WithLeft(First, 3).WithLeft(Second, 4);

    /// <summary>Firms of two areas by two origins or new, then those that left.</summary>
    private static Cube Small(IReadOnlyList<int> counts)
    {
        var city = new ACube().WithDimension("a", 2).WithTable("a", "a").WithOrigins("origin", 2).WithLinkedTable("by_origin", "origin");
        for (var cell = 0; cell < 6; cell++)
            city.WithFirms(counts[cell], (cell / 3) + 1, First + (cell % 3));
        return city.WithLeft(First, counts[6]).WithLeft(Second, counts[7]).Build();
    }

    /// <summary>What the round before published, all of it.</summary>
    private static Dictionary<string, long> LastRound(Cube cube)
    {
        var structure = cube.Structure;
        var system = new CellSystem(structure, structure.Tables);
        var counts = CellFigures.CountsOf(cube, system).Counts;
        var origin = LinkedCells.OriginOf(structure, structure.Tables)!.Value;
        return LinkedCells.CodesOf(structure.Dimensions[origin]).ToDictionary(
            code => structure.Dimensions[origin].Codes[code].Id, code => counts[system.PositionOf(LinkedCells.Last(structure, origin, code))]);
    }

    /// <summary>A measure over the codes of origin.</summary>
    private static long?[] Figures(ProtectedCube cube, string measure)
    {
        var structure = cube.Structure;
        var position = structure.Measures.Index().First(one => one.Item.Id == measure).Index;
        return [.. structure.CellsOf(structure.Tables.First(table => table.Id == "by_origin")).Select(cell => cube.ValueOf(cell, position))];
    }

    private static Dictionary<string, long> HiddenFigures(Cube city, ProtectedCube cube)
    {
        var structure = cube.Structure;
        var system = new CellSystem(structure, structure.Tables);
        var counts = CellFigures.CountsOf(city with { Structure = structure }, system).Counts;
        var left = structure.Measures.Index().First(measure => measure.Item.Id == "firms_left").Index;
        return Enumerable.Range(0, system.Count).Where(cell => !system.IsLast(cell))
            .Where(cell => cube.ValueOf(system.Cells[cell] % structure.CellCount, LinkedCells.IsLeft(structure, system.Cells[cell]) ? left : 0) is null)
            .ToDictionary(cell => string.Join(' ', ProofBuilder.CodesOf(structure, system.Cells[cell])), cell => counts[cell]);
    }

    private static ProofVerdict Verify(ProtectedCube cube, Proof proof) => ProofVerifier.Verify(
        new MemoryStream(Encoding.UTF8.GetBytes(ReleaseText.Observations(cube))), new MemoryStream(ProofJson.Write(proof)));
}
