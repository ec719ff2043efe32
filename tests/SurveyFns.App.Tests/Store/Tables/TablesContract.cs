using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store.Tables;

/// <summary>What every adapter of <see cref="ITables"/> keeps to.</summary>
public abstract class TablesContract : IAsyncLifetime
{
    protected const string Partition = "survey|2026|00";

    private ITables? tables;

    /// <summary>Of this test alone, so that adapters may share a storage.</summary>
    protected string Table { get; } = "t" + Guid.NewGuid().ToString("N");

    protected ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    public static TheoryData<string> Texts { get; } =
    [
        "", " ", "久留米バイオ㈱　髙", "😀👨‍👩‍👧", "it's \"quoted\" `too`", "a/b\\c#d?e%f&g=h", "line\r\nfeed\ttab\u0001", new('字', 1000),
        new('x', TableLimits.TextLength), "e\u0301 \u00e9 \ufeff \uffff",
    ];

    public static TheoryData<string> Rests { get; } = ["", "A", "a-1", "!20_5F~004E45", "F|1", "'quoted'", "a&b=c+d", "*$(),;:@[]^`{}", new('k', 500)];

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task FindAsync_NothingEverWritten_IsNull()
    {
        Assert.Null(await Tables.FindAsync(Table, Partition, "row|a", default));
        Assert.Null(await Tables.FindFirstAsync(Table, Partition, "row|", default));
        Assert.Empty(await QueryAsync("row|"));
        Assert.Empty(await ScanAsync("row|", "value"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task TransactAsync_AnyText_IsReadBackAsItWas(string text)
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(text)))));
        var found = await Tables.FindAsync(Table, Partition, "row|a", default);
        Assert.Equal(ColumnValue.Of(text), found!["value"]);
        Assert.Equal([[ColumnValue.Of(text)]], await ScanAsync("row|", "value"));
    }

    [Theory]
    [MemberData(nameof(Rests))]
    public async Task TransactAsync_AnyKey_IsFoundAgain(string rest)
    {
        await CommitAsync(new TableWrite.Insert(Row("row|" + rest, ("value", ColumnValue.Of(1)))));
        await CommitAsync(new TableWrite.Insert(Row("row|" + rest + "x", ("value", ColumnValue.Of(2)))));
        var found = await Tables.FindAsync(Table, Partition, "row|" + rest, default);
        Assert.Equal("row|" + rest, found!.Row);
        Assert.Equal(Partition, found.Partition);
        Assert.Equal(1, found["value"].Integer);
        Assert.Equal(["row|" + rest, "row|" + rest + "x"], (await QueryAsync("row|" + rest)).Select(row => row.Row));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(9_007_199_254_740_993)]
    public async Task TransactAsync_AnyInteger_IsReadBackAsItWas(long integer)
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(integer)))));
        Assert.Equal(ColumnValue.Of(integer), (await Tables.FindAsync(Table, Partition, "row|a", default))!["value"]);
        Assert.Equal([[ColumnValue.Of(integer)]], await ScanAsync("row|", "value"));
    }

    [Fact]
    public async Task TransactAsync_ValuesOfDifferentKindsInOneColumn_KeepTheirKinds()
    {
        ColumnValue[] values = [ColumnValue.Of(true), ColumnValue.Of(1), ColumnValue.Of("1"), ColumnValue.Of("007"), ColumnValue.Of(false), ColumnValue.Of("true"), ColumnValue.Of("")];
        await CommitAsync([.. values.Select((value, index) => new TableWrite.Insert(Row($"row|{index}", ("value", value))))]);
        Assert.Equal(values, (await QueryAsync("row|")).Select(row => row["value"]));
        Assert.Equal(values, (await ScanAsync("row|", "value")).Select(row => row[0]));
    }

    [Fact]
    public async Task TransactAsync_ColumnLeftOut_IsNullAndNotEmpty()
    {
        await CommitAsync(
            new TableWrite.Insert(Row("row|a", ("one", ColumnValue.Of("")))),
            new TableWrite.Insert(Row("row|b", ("two", ColumnValue.Of(0)))));
        Assert.Equal(
            [[ColumnValue.Of(""), ColumnValue.Null], [ColumnValue.Null, ColumnValue.Of(0)]],
            await ScanAsync("row|", "one", "two"));
        var rows = await QueryAsync("row|");
        Assert.Equal(["one"], rows[0].Columns.Keys);
        Assert.Equal(["two"], rows[1].Columns.Keys);
        Assert.True(rows[0]["never_written"].IsNull);
    }

    [Fact]
    public async Task TransactAsync_Upsert_ReplacesTheWholeRow()
    {
        await CommitAsync(new TableWrite.Upsert(Row("row|a", ("one", ColumnValue.Of(1)), ("two", ColumnValue.Of(2)))));
        await CommitAsync(new TableWrite.Upsert(Row("row|a", ("two", ColumnValue.Of(3)), ("three", ColumnValue.Of(4)))));
        var row = await Tables.FindAsync(Table, Partition, "row|a", default);
        Assert.Equal(["three", "two"], row!.Columns.Keys.Order());
        Assert.Equal(3, row["two"].Integer);
    }

    [Fact]
    public async Task TransactAsync_ManyKindsOfWrite_AllHappen()
    {
        var etags = await CommitAsync(
            new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(1)))), new TableWrite.Insert(Row("row|b", ("value", ColumnValue.Of(1)))));
        var committed = await CommitAsync(
            new TableWrite.Replace(Row("row|a", ("value", ColumnValue.Of(2))), etags[0]),
            new TableWrite.Delete("row|b"),
            new TableWrite.Delete("row|never"),
            new TableWrite.Upsert(Row("row|c", ("value", ColumnValue.Of(2)))),
            new TableWrite.Append(Row("log|d", ("value", ColumnValue.Of(2)))));
        Assert.Equal(["row|a", "row|c"], (await QueryAsync("row|")).Select(row => row.Row));
        Assert.Equal(["log|d"], (await QueryAsync("log|")).Select(row => row.Row));
        Assert.Equal(["", ""], committed.Skip(1).Take(2));
        Assert.Equal(committed[0], (await Tables.FindAsync(Table, Partition, "row|a", default))!.ETag);
        Assert.Equal(committed[4], (await Tables.FindFirstAsync(Table, Partition, "log|", default))!.ETag);
    }

    [Fact]
    public async Task TransactAsync_SameContentAgain_GivesAnotherETag()
    {
        var row = Row("row|a", ("value", ColumnValue.Of(1)));
        var etags = new HashSet<string>();
        for (var time = 0; time < 5; time++)
        {
            Assert.True(etags.Add((await CommitAsync(new TableWrite.Upsert(row)))[0]));
            await CommitAsync(new TableWrite.Delete("row|a"));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task TransactAsync_ConditionThatFails_WritesNothingAndSaysWhich(int failing)
    {
        var etag = (await CommitAsync(new TableWrite.Insert(Row("row|there", ("value", ColumnValue.Of(0))))))[0];
        await CommitAsync(new TableWrite.Append(Row("log|there", ("value", ColumnValue.Of(0)))));
        var stale = (await CommitAsync(new TableWrite.Replace(Row("row|there", ("value", ColumnValue.Of(1))), etag))) is not null ? etag : "";
        TableWrite[] bad =
        [
            new TableWrite.Insert(Row("row|there", ("value", ColumnValue.Of(9)))),
            new TableWrite.Replace(Row("row|there", ("value", ColumnValue.Of(9))), stale),
            new TableWrite.Append(Row("log|there", ("value", ColumnValue.Of(9)))),
        ];
        var outcome = await Tables.TransactAsync(
            Table,
            Partition,
            [new TableWrite.Insert(Row("row|new", ("value", ColumnValue.Of(9)))), new TableWrite.Upsert(Row("row|other", ("new_column", ColumnValue.Of(9)))), bad[failing]],
            default);
        Assert.Equal(new TransactionOutcome.Conflict(2), outcome);
        Assert.Equal(["row|there"], (await QueryAsync("row|")).Select(row => row.Row));
        Assert.Equal(1, (await Tables.FindAsync(Table, Partition, "row|there", default))!["value"].Integer);
    }

    [Fact]
    public async Task TransactAsync_ReplaceOfAMissingRow_Conflicts() =>
        Assert.Equal(
            new TransactionOutcome.Conflict(0),
            await Tables.TransactAsync(Table, Partition, [new TableWrite.Replace(Row("row|a", ("value", ColumnValue.Of(1))), "1")], default));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TransactAsync_DeletionOfARowAsItWasRead_RemovesThatRowOnly(bool alone)
    {
        var read = (await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(1))))))[0];
        var changed = (await CommitAsync(new TableWrite.Replace(Row("row|a", ("value", ColumnValue.Of(2))), read)))[0];
        TableWrite[] before = alone ? [] : [new TableWrite.Upsert(Row("row|b", ("value", ColumnValue.Of(9)))), new TableWrite.Delete("row|never")];

        var outcome = await Tables.TransactAsync(Table, Partition, [.. before, new TableWrite.Delete("row|a", read)], default);
        Assert.Equal(new TransactionOutcome.Conflict(before.Length), outcome);
        Assert.Equal(2, Assert.Single(await QueryAsync("row|"))["value"].Integer);

        await CommitAsync([.. before, new TableWrite.Delete("row|a", changed)]);
        Assert.Null(await Tables.FindAsync(Table, Partition, "row|a", default));
        await CommitAsync([.. before, new TableWrite.Delete("row|a", changed)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    public async Task TransactAsync_DeletionOfAnETagOfNoRow_Conflicts(string etag)
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(1)))));
        var outcome = await Tables.TransactAsync(Table, Partition, [new TableWrite.Delete("row|a", etag)], default);
        Assert.Equal(new TransactionOutcome.Conflict(0), outcome);
        Assert.Single(await QueryAsync("row|"));
    }

    [Fact]
    public async Task TransactAsync_OneHundredWrites_IsTheMost()
    {
        var writes = Enumerable.Range(0, 101).Select(n => new TableWrite.Upsert(Row($"row|{n:D3}", ("value", ColumnValue.Of(n))))).ToArray();
        await CommitAsync(writes[..100]);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Tables.TransactAsync(Table, Partition, writes, default));
        Assert.Equal(100, (await QueryAsync("row|")).Count);
    }

    [Fact]
    public async Task TransactAsync_OtherPartitionsAndTables_AreNotTouched()
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(1)))));
        var elsewhere = Row("row|a", ("value", ColumnValue.Of(2))) with { Partition = "survey|2026|01" };
        Assert.IsType<TransactionOutcome.Committed>(
            await Tables.TransactAsync(Table, elsewhere.Partition, [new TableWrite.Insert(elsewhere)], default));
        Assert.Equal(1, (await Tables.FindAsync(Table, Partition, "row|a", default))!["value"].Integer);
        Assert.Equal(2, (await Tables.FindAsync(Table, elsewhere.Partition, "row|a", default))!["value"].Integer);
        Assert.Null(await Tables.FindAsync(Table + "x", Partition, "row|a", default));
    }

    [Fact]
    public async Task QueryAsync_Prefix_GivesItsRowsInOrdinalOrderAndNoOthers()
    {
        string[] rests = ["b", "a|2", "a|10", "a|1", "a", "a~", "a!", "A|1", "a}", "a|", "c|1"];
        await CommitAsync([.. rests.Select(rest => new TableWrite.Upsert(Row("row|" + rest, ("value", ColumnValue.Of(rest)))))]);
        await CommitAsync(new TableWrite.Upsert(Row("rows|a|1", ("value", ColumnValue.Of(1)))), new TableWrite.Upsert(Row("ro|a|1", ("value", ColumnValue.Of(1)))));
        Assert.Equal(["row|a|", "row|a|1", "row|a|10", "row|a|2"], (await QueryAsync("row|a|")).Select(row => row.Row));
        Assert.Equal(rests.Order(StringComparer.Ordinal), (await QueryAsync("row|")).Select(row => row["value"].Text));
        Assert.Equal("row|a|", (await Tables.FindFirstAsync(Table, Partition, "row|a|", default))!.Row);
        Assert.Null(await Tables.FindFirstAsync(Table, Partition, "row|d", default));
    }

    [Fact]
    public async Task QueryAsync_SomeColumns_GivesThoseOnly()
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("one", ColumnValue.Of(1)), ("two", ColumnValue.Of(2)))));
        var row = Assert.Single(await QueryAsync("row|", ["two", "never_written"]));
        Assert.Equal(["two"], row.Columns.Keys);
        Assert.Equal((await Tables.FindAsync(Table, Partition, "row|a", default))!.ETag, row.ETag);
    }

    [Fact]
    public async Task QueryAsync_MoreRowsThanAPage_GivesEachOnceInBoundedPages()
    {
        const int Rows = 2500;
        await FillAsync(Rows);
        var pages = new List<int>();
        var keys = new List<string>();
        await foreach (var page in Tables.QueryAsync(Table, Partition, "row|", null, default))
        {
            pages.Add(page.Count);
            keys.AddRange(page.Select(row => row.Row));
        }

        Assert.Equal(Enumerable.Range(0, Rows).Select(n => $"row|{n:D5}"), keys);
        Assert.InRange(pages.Max(), 1, 1000);
        Assert.Equal(Enumerable.Range(0, Rows).Select(n => (long)n), (await ScanAsync("row|", "value")).Select(row => row[0].Integer));
    }

    [Fact]
    public async Task ScanAsync_LeftInTheMiddle_StopsAndHarmsNothing()
    {
        await FillAsync(5000);
        for (var time = 0; time < 20; time++)
        {
            await foreach (var page in Tables.ScanAsync(Table, Partition, "row|", ["value"], default))
            {
                Assert.Equal(0, page[0][0].Integer);
                break;
            }
        }

        await CommitAsync(new TableWrite.Upsert(Row("row|00000", ("value", ColumnValue.Of(-1)))));
        Assert.Equal(-1, (await ScanAsync("row|", "value"))[0][0].Integer);
    }

    [Fact]
    public async Task ScanAsync_Cancelled_Throws()
    {
        await FillAsync(5000);
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Tables.ScanAsync(Table, Partition, "row|", ["value"], cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task TransactAsync_CancelledBeforehand_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Tables.TransactAsync(
            Table, Partition, [new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(1))))], new CancellationToken(canceled: true)));
        Assert.Null(await Tables.FindAsync(Table, Partition, "row|a", default));
    }

    [Fact]
    public async Task TransactAsync_ManyInsertsOfOneKeyAtOnce_OneWins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Tables.TransactAsync(
            Table, Partition, [new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(n)))), new TableWrite.Upsert(Row($"row|b{n}", ("value", ColumnValue.Of(n))))], default)));
        var winner = Array.FindIndex(outcomes, outcome => outcome is TransactionOutcome.Committed);
        Assert.Single(outcomes.OfType<TransactionOutcome.Committed>());
        Assert.All(outcomes.OfType<TransactionOutcome.Conflict>(), conflict => Assert.Equal(0, conflict.Index));
        Assert.Equal(["row|a", $"row|b{winner}"], (await QueryAsync("row|")).Select(row => row.Row));
    }

    [Fact]
    public async Task TransactAsync_ManyIncrementsAtOnce_LoseNone()
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(0)))));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 5;)
            {
                var row = await Tables.FindAsync(Table, Partition, "row|a", default);
                var next = Row("row|a", ("value", ColumnValue.Of(row!["value"].Integer + 1)));
                done += await Tables.TransactAsync(Table, Partition, [new TableWrite.Replace(next, row.ETag)], default) is TransactionOutcome.Committed ? 1 : 0;
            }
        })));
        Assert.Equal(40, (await Tables.FindAsync(Table, Partition, "row|a", default))!["value"].Integer);
    }

    [Fact]
    public async Task FindAsync_DuringWrites_SeesWholeTransactionsOnly()
    {
        var stop = false;
        await CommitAsync(new TableWrite.Upsert(Row("row|a", ("one", ColumnValue.Of(0)), ("two", ColumnValue.Of(0)))));
        var writing = Task.Run(async () =>
        {
            for (var n = 1; n <= 100; n++)
            {
                await CommitAsync(new TableWrite.Upsert(Row("row|a", ("one", ColumnValue.Of(n)), ("two", ColumnValue.Of(n)))));
            }

            Volatile.Write(ref stop, true);
        });
        var last = 0L;
        while (!Volatile.Read(ref stop))
        {
            var row = await Tables.FindAsync(Table, Partition, "row|a", default);
            Assert.Equal(row!["one"], row["two"]);
            Assert.True(row["one"].Integer >= last);
            last = row["one"].Integer;
        }

        await writing;
        Assert.Equal(100, (await Tables.FindAsync(Table, Partition, "row|a", default))!["one"].Integer);
    }

    protected static TableRow Row(string key, params (string Name, ColumnValue Value)[] columns) =>
        new() { Partition = Partition, Row = key, Columns = columns.ToDictionary(column => column.Name, column => column.Value) };

    protected abstract Task<ITables> OpenAsync();

    protected async Task<IReadOnlyList<string>> CommitAsync(params TableWrite[] writes) =>
        Assert.IsType<TransactionOutcome.Committed>(await Tables.TransactAsync(Table, Partition, writes, default)).ETags;

    protected async Task<List<TableRow>> QueryAsync(string prefix, IReadOnlyList<string>? columns = null)
    {
        var rows = new List<TableRow>();
        await foreach (var page in Tables.QueryAsync(Table, Partition, prefix, columns, default))
        {
            Assert.NotEmpty(page);
            rows.AddRange(page);
        }

        return rows;
    }

    protected async Task<List<ColumnValue[]>> ScanAsync(string prefix, params string[] columns)
    {
        var rows = new List<ColumnValue[]>();
        await foreach (var page in Tables.ScanAsync(Table, Partition, prefix, columns, default))
        {
            Assert.NotEmpty(page);
            rows.AddRange(page);
        }

        return rows;
    }

    protected async Task FillAsync(int rows)
    {
        foreach (var batch in Enumerable.Range(0, rows).Chunk(TableLimits.Writes))
        {
            await CommitAsync([.. batch.Select(n => new TableWrite.Upsert(Row($"row|{n:D5}", ("value", ColumnValue.Of(n)))))]);
        }
    }
}
