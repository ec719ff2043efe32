using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store.Tables;

public sealed class TableLimitsTests
{
    public static TheoryData<string> BadRowKeys { get; } =
    [
        "", "row", "|a", "Row|a", "row1|a", "a b|c", "row|a b", "row|a/b", "row|a\\b", "row|a#b", "row|a?b", "row|a%b", "row|髙", "row|a\n",
        "row|\u007f", new string('k', 21) + "|a", "row|" + new string('k', 509),
    ];

    public static TheoryData<string> BadColumns { get; } = ["", "Name", "1st", "a-b", "a b", "é", "a$", new('c', 256)];

    public static TheoryData<string> BadTables { get; } = ["", "ab", "1abc", "Abc", "a-b-c", "a_bc", new('t', 64)];

    [Theory]
    [MemberData(nameof(BadRowKeys))]
    public void Check_KeyThatAStorageForbids_IsRefused(string key) => Refuses(RowOf(key, "value", ColumnValue.Of(1)));

    [Theory]
    [MemberData(nameof(BadColumns))]
    public void Check_ColumnThatAStorageForbids_IsRefused(string column) => Refuses(RowOf("row|a", column, ColumnValue.Of(1)));

    [Fact]
    public void Check_TextThatAStorageCannotHold_IsRefused()
    {
        // A theory's data would lose halves of surrogate pairs on its way to the test.
        string[] texts = ["a\0b", "\ud800", "a\udc00b", "\ud83d\ud83d\ude00", "\ude00\ud83d", new('x', TableLimits.TextLength + 1)];
        Assert.All(texts, text => Refuses(RowOf("row|a", "value", ColumnValue.Of(text))));
    }

    [Theory]
    [MemberData(nameof(BadTables))]
    public void Check_TableThatAStorageForbids_IsRefused(string table) =>
        Assert.ThrowsAny<ArgumentException>(() => TableLimits.Check(table, "p", [new TableWrite.Delete("row|a")]));

    [Fact]
    public void Check_NullColumn_IsRefused() => Refuses(RowOf("row|a", "value", ColumnValue.Null));

    [Fact]
    public void Check_RowOfAnotherPartition_IsRefused() => Refuses(RowOf("row|a", "value", ColumnValue.Of(1)) with { Partition = "q" });

    [Fact]
    public void Check_NoWriteAtAll_IsRefused() => Assert.ThrowsAny<ArgumentException>(() => TableLimits.Check("abc", "p", []));

    [Fact]
    public void Check_SameKeyTwice_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => TableLimits.Check(
            "abc", "p", [new TableWrite.Delete("row|a"), new TableWrite.Upsert(RowOf("row|a", "value", ColumnValue.Of(1)))]));

    [Fact]
    public void Check_RowOverAMegabyte_IsRefused()
    {
        var text = ColumnValue.Of(new string('x', TableLimits.TextLength));
        var columns = Enumerable.Range(0, 16).ToDictionary(n => $"c{n}", _ => text);
        Refuses(new TableRow { Partition = "p", Row = "row|a", Columns = columns });
        columns.Remove("c15");
        TableLimits.Check("abc", "p", [new TableWrite.Upsert(new TableRow { Partition = "p", Row = "row|a", Columns = columns })]);
    }

    [Fact]
    public void Check_MoreColumnsThanAStorageHolds_IsRefused()
    {
        var columns = Enumerable.Range(0, 253).ToDictionary(n => $"c{n}", _ => ColumnValue.Of(1));
        Refuses(new TableRow { Partition = "p", Row = "row|a", Columns = columns });
    }

    [Fact]
    public void Check_RowAtTheEdgeOfEveryLimit_Passes() =>
        TableLimits.Check("abc", new string('p', 512), [new TableWrite.Upsert(
            RowOf("row|" + new string('~', 508), new string('c', 255), ColumnValue.Of("😀" + new string('x', TableLimits.TextLength - 2)))
                with { Partition = new string('p', 512) })]);

    private static void Refuses(TableRow row) =>
        Assert.ThrowsAny<ArgumentException>(() => TableLimits.Check("abc", "p", [new TableWrite.Upsert(row)]));

    private static TableRow RowOf(string key, string column, ColumnValue value) =>
        new() { Partition = "p", Row = key, Columns = new Dictionary<string, ColumnValue> { [column] = value } };
}
