using ProtectTrials;
using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Tests.Protect;

public sealed class LinearProtectionTests
{
    public static TheoryData<string> Shapes => ["one-way", "two-way", "hierarchy", "two tables", "three tables", "three-way", "overlap", "linked", "linked pair", "linked rings"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Complete_RandomPatterns_NoHiddenCellIsACombinationOfPublishedOnes(string shape)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var (cube, structure, system, hidden, _) = Suppressed(shape, seed);
            var published = new Rank();
            foreach (var cell in Cells(hidden, false))
                published.Add(Rank.VectorOf(cube, structure, system.Cells[cell]));
            Assert.All(Cells(hidden, true), cell => Assert.False(published.Spans(Rank.VectorOf(cube, structure, system.Cells[cell]))));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Complete_RandomPatterns_EveryComplementIsNeeded(string shape)
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var (cube, structure, system, hidden, primary) = Suppressed(shape, seed);
            foreach (var complement in Cells(hidden, true).Where(cell => !primary[cell]))
            {
                var published = new Rank();
                foreach (var cell in Cells(hidden, false).Append(complement))
                    published.Add(Rank.VectorOf(cube, structure, system.Cells[cell]));
                Assert.Contains(Cells(primary, true), cell => published.Spans(Rank.VectorOf(cube, structure, system.Cells[cell])));
            }
        }
    }

    [Fact]
    public void Complete_OneSmallCell_HidesTheLastPossibleSibling()
    {
        var structure = new ACube().WithDimension("a", 4).WithTable("t", "a").Structure();
        var system = new CellSystem(structure, structure.Tables);

        Assert.Equal([false, false, true, false, true], LinearProtection.Complete(system, [false, false, true, false, false]));
        Assert.Equal([false, false, false, true, true], LinearProtection.Complete(system, [false, false, false, false, true]));
    }

    [Fact]
    public void Complete_NothingSmall_HidesNothing()
    {
        var structure = new ACube().WithDimension("a", 4).WithDimension("b", 3).WithTable("t", "a", "b").Structure();
        var system = new CellSystem(structure, structure.Tables);

        Assert.DoesNotContain(true, LinearProtection.Complete(system, new bool[system.Count]));
    }

    [Fact]
    public void CellSystem_TableOverOneItemTwice_Throws()
    {
        var structure = new ACube().WithDimension("a", 5).WithGroups("g", "a", 1, 2, 1, 2, 2).WithTable("t", "a", "g").Structure();

        var thrown = Assert.Throws<ArgumentException>(() => new CellSystem(structure, structure.Tables));

        Assert.Equal("Dimensions 'a' and 'g' classify the same item; the table 't' can have only one of them.", thrown.Message);
    }

    internal static ACube Shape(string shape) => shape switch
    {
        "one-way" => new ACube().WithDimension("a", 7).WithTable("t", "a"),
        "two-way" => new ACube().WithDimension("a", 5).WithDimension("b", 4).WithTable("t", "a", "b"),
        "hierarchy" => new ACube().WithTree("a", -1, 0, 0, 1, 1, 1, 2, 2).WithDimension("b", 3).WithTable("t", "a", "b"),
        "two tables" => new ACube().WithDimension("a", 3).WithDimension("b", 4).WithDimension("c", 3).WithTable("t", "a", "b").WithTable("u", "b", "c"),
        "three tables" => new ACube().WithDimension("a", 3).WithDimension("b", 4).WithDimension("c", 3)
            .WithTable("t", "a", "b").WithTable("u", "b", "c").WithTable("v", "a", "c"),
        "three-way" => new ACube().WithDimension("a", 3).WithTree("b", -1, 0, 0, 1, 1).WithDimension("c", 3).WithTable("t", "a", "b", "c"),
        "overlap" => new ACube().WithTree("a", -1, 0, 0, 1, 1, 2, 2).WithDimension("b", 3).WithDimension("c", 2)
            .WithTable("s", "a").WithTable("t", "a", "b").WithTable("u", "c", "a").WithTable("v", "b"),
        "linked" => new ACube().WithDimension("a", 5).WithDimension("b", 3).WithGroups("g", "a", 1, 2, 1, 2, 2).WithTable("s", "a").WithTable("t", "g", "b"),
        "linked pair" => new ACube().WithDimension("a", 4).WithDimension("b", 4).WithGroups("g", "a", 1, 2, 1, 2).WithGroups("h", "b", 1, 1, 2, 3)
            .WithTable("s", "a", "b").WithTable("t", "g", "h"),
        "linked rings" => new ACube().WithDimension("a", 4).WithDimension("b", 3).WithDimension("c", 3).WithGroups("g", "a", 1, 2, 1, 2)
            .WithTable("s", "a", "b").WithTable("t", "b", "c").WithTable("u", "g", "c").WithTable("v", "a"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static (ACube Cube, Core.Aggregate.CubeStructure Structure, CellSystem System, bool[] Hidden, bool[] Primary) Suppressed(string shape, int seed)
    {
        var random = new Random(seed);
        var cube = Shape(shape);
        var structure = cube.Structure();
        var system = new CellSystem(structure, structure.Tables);
        var share = 0.05 + (random.NextDouble() * 0.5);
        var primary = Enumerable.Range(0, system.Count).Select(cell => cell > 0 && random.NextDouble() < share).ToArray();
        return (cube, structure, system, LinearProtection.Complete(system, primary), primary);
    }

    private static IEnumerable<int> Cells(bool[] hidden, bool which) => Enumerable.Range(0, hidden.Length).Where(cell => hidden[cell] == which);
}
