using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store.Tables;

public sealed class LongTextTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "", "short", new('x', TableLimits.TextLength), new('x', TableLimits.TextLength + 1), new('字', (3 * TableLimits.TextLength) + 5),
        "x" + string.Concat(Enumerable.Repeat("😀", TableLimits.TextLength)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Find_WhatAddSpread_IsTheText(string text)
    {
        var columns = new Dictionary<string, ColumnValue>();
        LongText.Add(columns, "answers", text);
        var row = new TableRow { Partition = "p", Row = "row|a", Columns = columns };
        TableLimits.Check("abc", "p", [new TableWrite.Upsert(row)]);
        Assert.Equal(text, LongText.Find(row, "answers"));
    }

    [Fact]
    public void Find_NullAdded_IsNull()
    {
        var columns = new Dictionary<string, ColumnValue>();
        LongText.Add(columns, "answers", null);
        Assert.Null(LongText.Find(new TableRow { Partition = "p", Row = "row|a", Columns = columns }, "answers"));
    }
}
