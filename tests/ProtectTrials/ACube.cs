using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Expressions;

namespace ProtectTrials;

/// <summary>Builds a cube from trees of codes, tables and firms.</summary>
public sealed class ACube
{
    private readonly List<CubeDimension> dimensions = [];
    private readonly List<MeasureDefinition> measures =
        [new() { Id = "firms", Label = Text("firms"), Kind = MeasureKind.Count, Unit = "firms" }];
    private readonly List<CubeTable> tables = [];
    private readonly List<(int[] Codes, long[] Amounts)> firms = [];
    private readonly Dictionary<int, (int Fine, int[] GroupOf)> groupOf = [];
    private DisclosureRule rule = new();
    private TableDesign[] designs = [];
    private readonly List<string> linked = [];
    private readonly Dictionary<int, long> left = [];
    private readonly List<Dictionary<string, IReadOnlyList<string>>> impossible = [];
    private readonly List<(int Part, int Whole)> nested = [];

    public static LocalizedText Text(string text) => new(text, text);

    /// <summary>A dimension with a total and that many codes below it.</summary>
    public ACube WithDimension(string id, int codes) => WithTree(id, [-1, .. Enumerable.Repeat(0, codes)]);

    /// <summary>A dimension from the position of every code's parent; the first is the total.</summary>
    public ACube WithTree(string id, params int[] parents)
    {
        var codes = new List<CubeCode>();
        for (var code = 0; code < parents.Length; code++)
        {
            codes.Add(new CubeCode
            {
                Id = code == 0 ? CubeDimension.Total : $"{id}{code}",
                Label = Text($"{id}{code}"),
                Parent = parents[code],
                Level = code == 0 ? 0 : codes[parents[code]].Level + 1,
                IsLeaf = !parents.Contains(code),
            });
        }

        var list = new CodeList
        {
            Id = id,
            Version = "1",
            Title = Text(id),
            Codes = [.. codes.Skip(1).Select(code => new Code
            {
                Id = code.Id, Label = code.Label, Parent = code.Parent > 0 ? codes[code.Parent].Id : null,
            })],
        };
        dimensions.Add(new CubeDimension
        {
            Definition = new DimensionDefinition { Id = id, Label = Text(id), Item = id, CodeList = list },
            Codes = codes,
        });
        return this;
    }

    /// <summary>A dimension of origins with that many codes of the round before (their positions follow 1), none = only whether it was there.</summary>
    public ACube WithOrigins(string id, int codes)
    {
        measures.Add(new MeasureDefinition { Id = "firms_left", Label = Text("left"), Kind = MeasureKind.Left, Unit = "firms" });
        measures.Add(new MeasureDefinition { Id = "firms_last", Label = Text("last"), Kind = MeasureKind.Last, Unit = "firms" });
        WithTree(id, [-1, 0, .. Enumerable.Repeat(1, codes), 0]);
        var renamed = dimensions[^1].Codes.ToList();
        renamed[1] = renamed[1] with { Id = CubeDimension.InLastRound };
        renamed[^1] = renamed[^1] with { Id = CubeDimension.NotInLastRound };
        dimensions[^1] = dimensions[^1] with
        {
            Codes = renamed, IsOrigin = true, Definition = dimensions[^1].Definition with { Item = null },
        };
        return this;
    }

    /// <summary>A table over origins; with the firms that left and those of the round before where they are its one dimension.</summary>
    public ACube WithLinkedTable(string id, params string[] over)
    {
        linked.Add(id);
        return WithTable(id, [.. Enumerable.Range(0, measures.Count).Where(measure => measures[measure].Kind switch
        {
            MeasureKind.Count => true,
            MeasureKind.Left or MeasureKind.Last => over.Length == 1,
            _ => false,
        })], over);
    }

    /// <summary>Firms of the round before that are gone, by position of their origin.</summary>
    public ACube WithLeft(int origin, long count)
    {
        left[origin] = left.GetValueOrDefault(origin) + count;
        return this;
    }

    /// <summary>A combination of codes that no firm has.</summary>
    public ACube WithImpossible(params (string Dimension, string[] Codes)[] combination)
    {
        impossible.Add(combination.ToDictionary(part => part.Dimension, part => (IReadOnlyList<string>)part.Codes));
        return this;
    }

    /// <summary>The item of a flat dimension in coarser codes; one group number, from 1, per code of the finer one.</summary>
    public ACube WithGroups(string id, string of, params int[] groups)
    {
        var fine = dimensions.Find(dimension => dimension.Id == of)!;
        var codes = fine.Definition.CodeList.Codes;
        var grouping = new CodeGrouping
        {
            Id = id,
            Groups = [.. Enumerable.Range(1, groups.Max()).Select(group => new CodeGroup(
                $"{id}{group}", Text($"{id}{group}"), [.. codes.Where((_, code) => groups[code] == group).Select(code => code.Id)]))],
        };
        WithDimension(id, groups.Max());
        dimensions[^1] = dimensions[^1] with
        {
            Definition = new DimensionDefinition
            {
                Id = id,
                Label = Text(id),
                Item = fine.Definition.Item,
                CodeList = fine.Definition.CodeList with { Groupings = new Dictionary<string, CodeGrouping> { [id] = grouping } },
                Grouping = id,
            },
        };
        groupOf.Add(dimensions.Count - 1, (dimensions.IndexOf(fine), [0, .. groups]));
        return this;
    }

    /// <summary>Whether a cell's codes agree where two dimensions classify one item.</summary>
    public bool IsPossible(IReadOnlyList<int> codes) => groupOf.All(entry => entry.Value.GroupOf[codes[entry.Value.Fine]] == codes[entry.Key]);

    public ACube WithDesigns(params TableDesign[] ladder)
    {
        designs = ladder;
        return this;
    }

    public ACube WithSum(string id)
    {
        measures.Add(new MeasureDefinition { Id = id, Label = Text(id), Kind = MeasureKind.Sum, Item = id, Unit = "persons" });
        return this;
    }

    /// <summary>No firm's amount of one sum is above that of the other.</summary>
    public ACube WithNesting(string part, string whole)
    {
        nested.Add((measures.FindIndex(measure => measure.Id == part), measures.FindIndex(measure => measure.Id == whole)));
        return this;
    }

    /// <summary>A table over the named dimensions with all measures.</summary>
    public ACube WithTable(string id, params string[] over) =>
        WithTable(id, [.. Enumerable.Range(0, measures.Count).Where(measure => measures[measure].Kind is MeasureKind.Count or MeasureKind.Sum)], over);

    public ACube WithTable(string id, int[] shown, params string[] over)
    {
        tables.Add(new CubeTable
        {
            Definition = new TableDefinition
            {
                Id = id, Title = Text(id), Dimensions = over, Measures = [.. shown.Select(measure => measures[measure].Id)],
            },
            Dimensions = [.. over.Select(name => dimensions.FindIndex(dimension => dimension.Id == name))],
            Measures = shown,
        });
        return this;
    }

    public ACube WithRule(DisclosureRule disclosure)
    {
        rule = disclosure;
        return this;
    }

    /// <summary>That many firms with the given positions of leaf codes.</summary>
    public ACube WithFirms(int count, params int[] codes)
    {
        for (var firm = 0; firm < count; firm++)
            firms.Add((codes, []));
        return this;
    }

    /// <summary>One firm with its amounts, one per sum.</summary>
    public ACube WithFirm(int[] codes, params long[] amounts)
    {
        firms.Add((codes, amounts));
        return this;
    }

    /// <summary>Firms spread unevenly over the leaf codes, amounts skewed, from a seed.</summary>
    public ACube WithRandomFirms(int count, int seed)
    {
        var random = new Random(seed);
        for (var firm = 0; firm < count; firm++)
        {
            var codes = dimensions.Select(dimension => Pick(random, dimension)).ToArray();
            foreach (var (coarse, (fine, groups)) in groupOf)
                codes[coarse] = groups[codes[fine]];
            long[] amounts = [.. measures.Where(measure => measure.Kind == MeasureKind.Sum).Select(_ => (long)Math.Exp(random.NextDouble() * 6))];
            foreach (var (part, whole) in nested)
                amounts[part - 1] = PartOf(amounts[whole - 1], (seed + codes[0]) % 3, random);
            firms.Add((codes, amounts));
        }

        return this;
    }

    public CubeStructure Structure() => new(
        dimensions, measures, tables, [.. ImpossibleCombinations.Of(impossible, dimensions)], [.. nested.Select(pair => new MeasureDifference(pair.Part, pair.Whole))]);

    public Cube Build()
    {
        var structure = Structure();
        var inner = new Dictionary<long, CellValue>();
        foreach (var (codes, amounts) in firms)
        {
            var cell = structure.CellOf(codes);
            var before = inner.GetValueOrDefault(cell) ?? new CellValue(0, [.. Enumerable.Repeat(default(SumValue), measures.Count + nested.Count)]);
            inner[cell] = new CellValue(before.Count + 1, [.. before.Sums.Select((sum, measure) => AmountOf(amounts, measure) is { } amount ? sum.Add(amount) : sum)]);
        }

        return new Cube
        {
            Definition = Definition(),
            Structure = structure,
            InnerCells = inner,
            Left = left,
            ResponseRate = new ResponseRate(firms.Count, firms.Count),
        };
    }

    private long? AmountOf(long[] amounts, int measure) => measure >= measures.Count
        ? AmountOf(amounts, nested[measure - measures.Count].Whole) - AmountOf(amounts, nested[measure - measures.Count].Part)
        : measure > 0 && amounts.Length >= measure ? amounts[measure - 1] : null;

    private Edit NestingEdit((int Part, int Whole) pair, int number) => new()
    {
        Code = $"E{number:D3}",
        Severity = EditSeverity.Error,
        Items = [measures[pair.Part].Id],
        Require = new Comparison(ComparisonOperator.LessOrEqual, new ItemValue(measures[pair.Part].Id), new ItemValue(measures[pair.Whole].Id)),
        Message = Text("nested"),
    };

    private SurveyDefinition Definition() => new()
    {
        Survey = SurveyId.Parse("test"),
        Round = RoundId.Parse("2010"),
        Version = "1.0.0",
        Title = Text("test"),
        Description = Text("test"),
        Publisher = Text("test"),
        Sections = [],
        Edits = [.. nested.Select(NestingEdit)],
        Population = new Dictionary<string, IReadOnlySet<string>>(),
        Dimensions = [.. dimensions.Select(dimension => dimension.Definition)],
        Measures = measures,
        Tables = [.. tables.Select(table => table.Definition)],
        Designs = designs,
        Linked = linked.Count > 0 ? new LinkedTables(0, linked) : null,
        Disclosure = rule,
        Items = measures.Where(measure => measure.Kind == MeasureKind.Sum).ToDictionary(
            measure => measure.Id, measure => new Item { Id = measure.Id, Type = ItemType.Integer, Label = Text("sum"), Minimum = 0 }),
        CodeLists = new Dictionary<string, CodeList>(),
        Json = ReadOnlyMemory<byte>.Empty,
        Digest = "",
    };

    /// <summary>Nearly always all of it, nearly always nothing, or anything.</summary>
    private static long PartOf(long whole, int habit, Random random) =>
        random.Next(8) == 0 ? random.NextInt64(whole + 1) : habit switch { 0 => whole, 1 => 0, _ => random.NextInt64(whole + 1) };

    private static int Pick(Random random, CubeDimension dimension)
    {
        var leaves = Enumerable.Range(0, dimension.Codes.Count).Where(code => dimension.Codes[code].IsLeaf).ToArray();
        var square = random.NextDouble();
        return leaves[(int)(square * square * leaves.Length)];
    }
}
