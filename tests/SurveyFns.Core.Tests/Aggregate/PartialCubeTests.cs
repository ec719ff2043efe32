using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Tests.Aggregate.SurveyBuilder;

namespace SurveyFns.Core.Tests.Aggregate;

public sealed class PartialCubeTests
{
    private static readonly ShardHead Head = new("head-1");

    [Fact]
    public void Add_Rows_CountsPopulationByLeafAndSumsWhatIsGiven()
    {
        var partial = new PartialCube(new ResponseClassifier(Survey()));

        partial.Add(Row("active", "402036", null, 5));
        partial.Add(Row("active", "402036", null, 100));
        partial.Add(Row("active", "402036", null, null));
        partial.Add(Row("closed", "402036", null, 7));

        var (cell, value) = Assert.Single(partial.ToCells());
        Assert.Equal("402036/_U", Codes(partial.Classifier.Structure, cell));
        Assert.Equal(3, value.Count);
        Assert.Equal([default, new SumValue(105, 105, 2, 100, 5)], value.Sums);
        Assert.Equal(4, partial.Responded);
    }

    [Theory]
    [InlineData("400009", "medical", "_U/medical")]
    [InlineData("402036", "unheard-of", "402036/_U")]
    public void Add_AnswerThatIsNoLeaf_GoesToUnknown(string area, string field, string expected)
    {
        var partial = new PartialCube(new ResponseClassifier(Survey()));

        partial.Add(Row("active", area, field, 1));

        Assert.Equal(expected, Codes(partial.Classifier.Structure, partial.ToCells().Single().Key));
    }

    [Fact]
    public void Add_AnswerOutsideTheTotal_IsNotOfThePopulation()
    {
        var partial = new PartialCube(new ResponseClassifier(Survey()));

        partial.Add(Row("active", "412015", "food", 1));

        Assert.Empty(partial.ToCells());
        Assert.Equal(1, partial.Responded);
    }

    [Fact]
    public void Add_RequiredAnswerMissing_ThrowsWithoutTellingAnswers()
    {
        var survey = new SurveyBuilder().WithDimension(Choice("stage", Flat("stages", "research", "sales"))).WithTable("t", "stage").Build();
        var partial = new PartialCube(new ResponseClassifier(survey));

        var exception = Assert.Throws<InvalidDataException>(() => partial.Add([ColumnValue.Of("secret")]));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_HeadingWhereEveryAnswerIsALeaf_Throws()
    {
        var survey = new SurveyBuilder().WithDimension(Choice("area", List("areas", ("a", null), ("b", "a"), ("c", "a")))).WithTable("t", "area").Build();

        Assert.Throws<InvalidDataException>(() => new PartialCube(new ResponseClassifier(survey)).Add([ColumnValue.Of("a")]));
    }

    [Theory]
    [InlineData(-1, "_U")]
    [InlineData(0, "0-9")]
    [InlineData(9, "0-9")]
    [InlineData(10, "10-99")]
    [InlineData(99, "10-99")]
    [InlineData(100, "_U")]
    [InlineData(long.MaxValue, "_U")]
    [InlineData(long.MinValue, "_U")]
    public void Add_Number_GoesToItsBand(long number, string expected)
    {
        var survey = new SurveyBuilder()
            .WithDimension(Number("size", minimum: null), BandList("sizes", ("10-99", 10, 99), ("0-9", 0, 9)))
            .WithTable("t", "size")
            .Build();
        var partial = new PartialCube(new ResponseClassifier(survey));

        partial.Add([ColumnValue.Of(number)]);

        Assert.Equal(expected, Codes(partial.Classifier.Structure, partial.ToCells().Single().Key));
    }

    [Fact]
    public void Add_GroupedCodes_FallIntoTheirGroup()
    {
        var list = Flat("fields", "medical", "food", "farming") with
        {
            Groupings = new Dictionary<string, CodeGrouping>
            {
                ["coarse"] = new() { Id = "coarse", Groups = [new("green", Text("green"), ["food", "farming"]), new("red", Text("red"), ["medical"])] },
            },
        };
        var survey = new SurveyBuilder().WithDimension(Choice("field", list), grouping: "coarse").WithTable("t", "field").Build();
        var partial = new PartialCube(new ResponseClassifier(survey));

        partial.Add([ColumnValue.Of("food")]);
        partial.Add([ColumnValue.Of("farming")]);
        partial.Add([ColumnValue.Of("medical")]);

        Assert.Equal(["green=2", "red=1"], Described(partial));
    }

    [Fact]
    public void Add_SumBeyond64Bits_Throws()
    {
        var partial = new PartialCube(new ResponseClassifier(Survey()));
        partial.Add(Row("active", "402036", "food", long.MaxValue));

        Assert.Throws<OverflowException>(() => partial.Add(Row("active", "402036", "food", 1)));
    }

    [Fact]
    public void Merge_OtherDefinition_IsRefused()
    {
        var other = new PartialCube(new ResponseClassifier(new SurveyBuilder().ForRound("2025").Build()));

        Assert.Throws<ArgumentException>(() => new PartialCube(new ResponseClassifier(Survey())).Merge(other));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AddAndMerge_RowsInAnyOrderAndAnyShards_GiveTheSameBytes(int seed)
    {
        var random = new Random(seed);
        var classifier = new ResponseClassifier(Survey());
        var rows = Enumerable.Range(0, 500).Select(_ => RandomRow(random)).ToArray();
        var expected = Bytes(Fold(classifier, rows));

        random.Shuffle(rows);
        var shards = rows.GroupBy(_ => random.Next(7)).Select(shard => Fold(classifier, shard)).ToArray();
        var forwards = Merged(classifier, shards);
        var backwards = Merged(classifier, shards.Reverse());
        var nested = Merged(classifier, [shards[0], Merged(classifier, shards[1..3]), Merged(classifier, shards[3..])]);

        Assert.Equal(expected, Bytes(Fold(classifier, rows)));
        Assert.Equal(expected, Bytes(forwards));
        Assert.Equal(expected, Bytes(backwards));
        Assert.Equal(expected, Bytes(nested));
    }

    [Fact]
    public void Fold_RandomRows_EqualsAnIndependentCount()
    {
        var random = new Random(20260401);
        var rows = Enumerable.Range(0, 2000).Select(_ => RandomRow(random)).ToArray();
        var partial = Fold(new ResponseClassifier(Survey()), rows);

        var expected = rows
            .Where(row => row[0].Text is "active" or "dormant" && row[1].Text is not ("410004" or "412015"))
            .GroupBy(row => $"{(row[1].Text is "402036" or "402168" ? row[1].Text : "_U")}/{row[2].Text ?? "_U"}")
            .Select(group => $"{group.Key}={group.Count()}+{group.Where(row => !row[3].IsNull).Sum(row => row[3].Integer)}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, partial.ToCells()
            .Select(cell => $"{Codes(partial.Classifier.Structure, cell.Key)}={cell.Value.Count}+{cell.Value.Sums[1].Sum}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TryRead_OwnFile_GivesTheSamePartialCube()
    {
        var classifier = new ResponseClassifier(Survey());
        var random = new Random(7);
        var bytes = PartialCubeFile.ToUtf8(Fold(classifier, Enumerable.Range(0, 300).Select(_ => RandomRow(random))), Head);

        var read = PartialCubeFile.TryRead(classifier, Head, bytes);

        Assert.NotNull(read);
        Assert.Equal(300, read.Responded);
        Assert.Equal(bytes.ToArray(), PartialCubeFile.ToUtf8(read, Head).ToArray());
    }

    [Fact]
    public void TryRead_OtherHeadOrDefinition_IsNull()
    {
        var classifier = new ResponseClassifier(Survey());
        var bytes = PartialCubeFile.ToUtf8(Fold(classifier, [Row("active", "402036", "food", 1)]), Head);

        Assert.Null(PartialCubeFile.TryRead(classifier, new ShardHead("head-2"), bytes));
        Assert.Null(PartialCubeFile.TryRead(new ResponseClassifier(Survey() with { Digest = "other" }), Head, bytes));
    }

    [Fact]
    public void TryRead_DamagedAnywhere_NeverThrows()
    {
        var classifier = new ResponseClassifier(Survey());
        var bytes = PartialCubeFile.ToUtf8(Fold(classifier, [Row("active", "402036", "food", 1)]), Head).ToArray();

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Null(PartialCubeFile.TryRead(classifier, Head, bytes.AsMemory(0, length)));
        }

        for (var position = 0; position < bytes.Length; position++)
        {
            var damaged = bytes.ToArray();
            damaged[position] ^= 0x15;
            _ = PartialCubeFile.TryRead(classifier, Head, damaged);
        }
    }

    internal static SurveyDefinition Survey(int shards = 1)
    {
        var areas = List("areas", ("410004", null), ("412015", "410004"), ("400009", null), ("402036", "400009"), ("402168", "400009"));
        return new SurveyBuilder()
            .WithItem(Choice("status", Flat("statuses", "active", "dormant", "closed")))
            .WithPopulation("status", "active", "dormant")
            .WithDimension(Choice("area", areas) with { AllowsUnknown = true }, total: "400009")
            .WithDimension(Choice("field", Flat("fields", "medical", "food"), required: false))
            .WithSum(Number("employees", required: false))
            .WithTable("by_area_and_field", "area", "field")
            .WithShards(shards)
            .Build();
    }

    internal static ColumnValue[] Row(string status, string area, string? field, long? employees) =>
        [ColumnValue.Of(status), ColumnValue.Of(area), ColumnValue.Of(field), employees is { } number ? ColumnValue.Of(number) : default];

    internal static ColumnValue[] RandomRow(Random random) => Row(
        Pick(random, "active", "active", "dormant", "closed")!,
        Pick(random, "400009", "402036", "402168", "410004", "412015")!,
        Pick(random, "medical", "food", null),
        random.Next(4) == 0 ? null : random.Next(1000));

    private static string? Pick(Random random, params string?[] codes) => codes[random.Next(codes.Length)];

    private static PartialCube Fold(ResponseClassifier classifier, IEnumerable<ColumnValue[]> rows)
    {
        var partial = new PartialCube(classifier);
        foreach (var row in rows)
        {
            partial.Add(row);
        }

        return partial;
    }

    private static PartialCube Merged(ResponseClassifier classifier, IEnumerable<PartialCube> partials)
    {
        var merged = new PartialCube(classifier);
        foreach (var partial in partials)
        {
            merged.Merge(partial);
        }

        return merged;
    }

    private static byte[] Bytes(PartialCube partial) => PartialCubeFile.ToUtf8(partial, Head).ToArray();

    private static IEnumerable<string> Described(PartialCube partial) =>
        partial.ToCells().OrderBy(cell => cell.Key).Select(cell => $"{Codes(partial.Classifier.Structure, cell.Key)}={cell.Value.Count}");

    private static string Codes(CubeStructure structure, long cell) =>
        string.Join('/', structure.Dimensions.Select((dimension, position) => dimension.Codes[structure.CodeOf(cell, position)].Id));
}
