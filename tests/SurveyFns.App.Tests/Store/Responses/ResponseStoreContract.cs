using System.Text;
using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;
using SurveyFns.SubmissionStream;

namespace SurveyFns.App.Tests.Store.Responses;

/// <summary>What responses in any tables keep to.</summary>
public abstract class ResponseStoreContract : IAsyncLifetime
{
    private static readonly FirmId Firm = FirmId.Parse("firm-1");

    private ITables? tables;

    protected ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    /// <summary>Of this test alone, so that adapters may share a storage.</summary>
    protected SurveyDefinition Definition { get; private set; } = OfThisTest(StoreSurvey.OneShard);

    private protected ManualClock Clock { get; } = new();

    private ResponseStore Store => new(Tables, Clock);

    public static TheoryData<string> FirmIds { get; } =
        ["F-001", "a/b\\c#d?e", "100%|'x'", "久留米バイオ", "😀", "A B", new('字', 64), "~", "É"];

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task SubmitAsync_FirstResponse_IsCreatedWithEverything()
    {
        const string Answers = """
            {"area":"south","firm_name":"見本(株) \"😀\"","licence":"L-1","topics":["one","three"],"staff":1200,"share":12.5,"founded":"2019-04",
             "year_end":"2026-03-31","partners":[{"partner_area":"north"},{"partner_area":"south"}],"comments":"a\nb"}
            """;
        var response = StoreSurvey.Response(Definition, Firm, Answers, reason: "本当に多い");
        var created = Assert.IsType<SubmitOutcome.Created>(await Store.SubmitAsync(response, null, default)).Response;
        Assert.Equal(1, created.Revision);
        Assert.Equal(Clock.GetUtcNow(), created.SubmittedAt);
        Assert.Matches("^\"1-[0-9a-f]{24}\"$", created.ETag);
        Assert.Matches($"^{Definition.Round}-[2-9A-HJKMNP-Z]{{4}}-[2-9A-HJKMNP-Z]{{4}}$", created.ReceiptNumber);
        var found = await Store.FindAsync(Definition, Firm, default);
        AssertSame(created, found);
        Assert.Equal(response.Answers, found!.Answers);
        Assert.Equal(10, found.Answers.Count);
        Assert.Equal([new Confirmation("W001", "本当に多い")], found.Confirmations);
        Assert.Equal(Answers, Encoding.UTF8.GetString(found.RawAnswers.Span));
    }

    [Theory]
    [MemberData(nameof(FirmIds))]
    public async Task SubmitAsync_AnyFirmId_IsFoundAgain(string id)
    {
        var firm = FirmId.Parse(id);
        await CreateAsync(firm);
        await CreateAsync(FirmId.Parse("other"));
        Assert.Equal(firm, (await Store.FindAsync(Definition, firm, default))!.Firm);
        Assert.Contains((firm, 1, Clock.GetUtcNow()), await Store.ListRespondentsAsync(Definition, default).ToListAsync());
        Assert.Single(await Store.ReadHistoryAsync(Definition, firm, default).ToListAsync());
    }

    [Fact]
    public async Task SubmitAsync_SameResponseAgain_IsUnchanged()
    {
        var created = await CreateAsync(Firm, """{"staff":5}""");
        Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var ifMatch in new[] { null, created.ETag, "*", "\"stale\"" })
        {
            var again = await Store.SubmitAsync(Response("""{"staff":5}"""), ifMatch, default);
            AssertSame(created, Assert.IsType<SubmitOutcome.Unchanged>(again).Response);
        }

        Assert.Single(await Store.ReadHistoryAsync(Definition, Firm, default).ToListAsync());
    }

    [Fact]
    public async Task SubmitAsync_OtherReasonForTheSameAnswers_IsAnAmendment()
    {
        var created = await CreateAsync(Firm, """{"staff":5000}""", "many");
        var response = StoreSurvey.Response(Definition, Firm, """{"staff":5000}""", "very many");
        Assert.IsType<SubmitOutcome.Amended>(await Store.SubmitAsync(response, created.ETag, default));
        Assert.Equal("very many", (await Store.FindAsync(Definition, Firm, default))!.Confirmations[0].Reason);
    }

    [Fact]
    public async Task SubmitAsync_DifferentResponseWithoutETag_NeedsOne()
    {
        var created = await CreateAsync(Firm, """{"staff":5}""");
        var outcome = await Store.SubmitAsync(Response("""{"staff":6}"""), null, default);
        AssertSame(created, Assert.IsType<SubmitOutcome.ETagRequired>(outcome).Current);
        AssertSame(created, await Store.FindAsync(Definition, Firm, default));
    }

    [Fact]
    public async Task SubmitAsync_StaleETag_IsStale()
    {
        var first = await CreateAsync(Firm, """{"staff":5}""");
        var second = await AmendAsync(first, """{"staff":6}""");
        var outcome = await Store.SubmitAsync(Response("""{"staff":7}"""), first.ETag, default);
        AssertSame(second, Assert.IsType<SubmitOutcome.Stale>(outcome).Current);
        AssertSame(second, await Store.FindAsync(Definition, Firm, default));
    }

    [Fact]
    public async Task SubmitAsync_ETagWhereThereIsNoResponse_IsStale()
    {
        var outcome = await Store.SubmitAsync(Response(), "\"1-0\"", default);
        Assert.Null(Assert.IsType<SubmitOutcome.Stale>(outcome).Current);
        Assert.IsType<SubmitOutcome.Stale>(await Store.SubmitAsync(Response(), "*", default));
        Assert.Null(await Store.FindAsync(Definition, Firm, default));
        Assert.Null(await Store.FindHeadAsync(Definition, 0, default));
    }

    [Fact]
    public async Task SubmitAsync_Amendment_KeepsEveryRevision()
    {
        var first = await CreateAsync(Firm, """{"staff":5}""");
        Clock.Advance(TimeSpan.FromDays(1));
        var second = await AmendAsync(first, """{"staff":6,"firm_name":"x"}""");
        Clock.Advance(TimeSpan.FromDays(1));
        var third = await AmendAsync(second, """{"staff":5}""");
        Assert.Equal([1, 2, 3], [first.Revision, second.Revision, third.Revision]);
        Assert.Equal(3, new[] { first, second, third }.Select(revision => revision.ETag).Distinct().Count());
        Assert.Equal(3, new[] { first, second, third }.Select(revision => revision.ReceiptNumber).Distinct().Count());
        var history = await Store.ReadHistoryAsync(Definition, Firm, default).ToListAsync();
        Assert.Equal(3, history.Count);
        AssertSame(first, history[0]);
        AssertSame(second, history[1]);
        AssertSame(third, history[2]);
        AssertSame(third, await Store.FindAsync(Definition, Firm, default));
    }

    [Fact]
    public async Task SubmitAsync_AmendmentOfWhateverIsThere_IsAmended()
    {
        await CreateAsync(Firm, """{"staff":5}""");
        Assert.IsType<SubmitOutcome.Amended>(await Store.SubmitAsync(Response("""{"staff":6}"""), "*", default));
    }

    [Fact]
    public async Task SubmitAsync_FiftyAmendmentsAtOnce_OneWinsEachRound()
    {
        var current = await CreateAsync(Firm, """{"staff":0}""");
        for (var round = 1; round <= 3; round++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => Task.Run(
                () => Store.SubmitAsync(Response($$"""{"staff":{{(round * 100) + n}}}"""), current.ETag, default))));
            var winner = Assert.Single(outcomes.OfType<SubmitOutcome.Amended>()).Response;
            Assert.Equal(49, outcomes.OfType<SubmitOutcome.Stale>().Count());
            AssertSame(winner, await Store.FindAsync(Definition, Firm, default));
            current = winner;
        }

        Assert.Equal(4, (await Store.ReadHistoryAsync(Definition, Firm, default).ToListAsync()).Count);
    }

    [Fact]
    public async Task SubmitAsync_SameFirstResponseManyTimesAtOnce_IsOneRevision()
    {
        var response = Response("""{"staff":5}""");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => Store.SubmitAsync(response, null, default))));
        var created = Assert.Single(outcomes.OfType<SubmitOutcome.Created>()).Response;
        Assert.All(outcomes.OfType<SubmitOutcome.Unchanged>(), outcome => AssertSame(created, outcome.Response));
        Assert.Equal(29, outcomes.OfType<SubmitOutcome.Unchanged>().Count());
        Assert.Single(await Store.ReadHistoryAsync(Definition, Firm, default).ToListAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SubmitAsync_RepeatedAfterAnUnknownOutcome_IsOneRevision(bool happened)
    {
        var failing = new ResponseStore(new FailingTables(Tables, happened), Clock);
        await Assert.ThrowsAsync<IOException>(() => failing.SubmitAsync(Response("""{"staff":5}"""), null, default));
        var first = await Store.SubmitAsync(Response("""{"staff":5}"""), null, default);
        Assert.Equal(happened, first is SubmitOutcome.Unchanged);
        var current = (await Store.FindAsync(Definition, Firm, default))!;

        failing = new ResponseStore(new FailingTables(Tables, happened), Clock);
        await Assert.ThrowsAsync<IOException>(() => failing.SubmitAsync(Response("""{"staff":6}"""), current.ETag, default));
        var second = await Store.SubmitAsync(Response("""{"staff":6}"""), current.ETag, default);
        Assert.Equal(happened, second is SubmitOutcome.Unchanged);
        Assert.Equal(2, (await Store.ReadHistoryAsync(Definition, Firm, default).ToListAsync()).Count);
    }

    [Fact]
    public async Task SubmitAsync_AnySubmission_IsOneReadAndOneTransaction()
    {
        var counting = new CountingTables(Tables);
        var store = new ResponseStore(counting, Clock);
        var created = Assert.IsType<SubmitOutcome.Created>(await store.SubmitAsync(Response("""{"staff":5}"""), null, default));
        Assert.Equal((1, 1), (counting.Reads, counting.Transactions));
        Assert.IsType<SubmitOutcome.Amended>(await store.SubmitAsync(Response("""{"staff":6}"""), created.Response.ETag, default));
        Assert.Equal((2, 2), (counting.Reads, counting.Transactions));
        Assert.IsType<SubmitOutcome.Unchanged>(await store.SubmitAsync(Response("""{"staff":6}"""), null, default));
        Assert.Equal((3, 2), (counting.Reads, counting.Transactions));
    }

    [Fact]
    public async Task SubmitAsync_AnswersOfSixtyFourKibibytes_AreKeptWhole()
    {
        var ascii = new string('x', 10_000);
        var emoji = string.Concat(Enumerable.Repeat("😀", 5_000));
        var created = await CreateAsync(Firm, $$"""{"comments":"{{ascii}}","wishes":"{{emoji}}","plans":"{{ascii}}","worries":"{{emoji}}"}""");
        Assert.InRange(created.RawAnswers.Length, 60_000, 65_536);
        Assert.Equal(emoji, Assert.IsType<TextAnswer>(created.Answers["worries"]).Text);
        AssertSame(created, await Store.FindAsync(Definition, Firm, default));
    }

    [Fact]
    public async Task SubmitAsync_Accepted_LeavesAnAuditRecordWithoutAnswers()
    {
        var first = await CreateAsync(Firm, """{"staff":5,"firm_name":"見本"}""");
        Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await AmendAsync(first, """{"staff":6}""");
        await Store.SubmitAsync(Response("""{"staff":7}"""), first.ETag, default);
        var audit = await RowsAsync("audit|");
        Assert.Equal([first.ETag, second.ETag], audit.Select(row => row["etag"].Text));
        Assert.Equal([null, first.ETag], audit.Select(row => row["amended_etag"].Text));
        Assert.All(audit, row => Assert.Equal(Firm.Value, row["firm"].Text));
        Assert.All(audit, row => Assert.DoesNotContain(row.Columns.Values, value => value.Text == "見本" || value == ColumnValue.Of(5)));
    }

    [Fact]
    public async Task FindHeadAsync_EverySubmission_GivesANewMarker()
    {
        Assert.Null(await Store.FindHeadAsync(Definition, 0, default));
        var markers = new HashSet<string>();
        var current = await CreateAsync(Firm, """{"staff":0}""");
        Assert.True(markers.Add((await Store.FindHeadAsync(Definition, 0, default))!.Marker));
        for (var staff = 1; staff < 5; staff++)
        {
            current = await AmendAsync(current, $$"""{"staff":{{staff % 2}}}""");
            Assert.True(markers.Add((await Store.FindHeadAsync(Definition, 0, default))!.Marker));
        }

        await Store.SubmitAsync(Response("""{"staff":9}"""), null, default);
        Assert.Contains((await Store.FindHeadAsync(Definition, 0, default))!.Marker, markers);
    }

    [Fact]
    public async Task ReadShardAsync_AskedForColumns_GivesThemInThatOrder()
    {
        await CreateAsync(Firm, """{"staff":5,"share":12.34,"topics":["one","three"],"founded":"2019-04","year_end":"2026-03-31","firm_name":"n"}""");
        await CreateAsync(FirmId.Parse("firm-2"), """{"staff":{"unknown":true}}""");
        string[] columns = ["share", "staff", "area", "topics", "founded", "year_end", AnswerColumns.UnknownItems, "firm_name"];
        var rows = await ReadAsync(Definition, 0, columns);
        Assert.Equal(
            [ColumnValue.Of(1234), ColumnValue.Of(5), ColumnValue.Of("north"), ColumnValue.Of("one three"), ColumnValue.Of("2019-04"), ColumnValue.Of("2026-03-31"), ColumnValue.Null, ColumnValue.Null],
            rows[0]);
        Assert.Equal(ColumnValue.Of("staff"), rows[1][6]);
        Assert.True(rows[1][1].IsNull);
    }

    [Fact]
    public async Task ReadShardAsync_AfterAmendments_HasEachFirmOnce()
    {
        var first = await CreateAsync(Firm, """{"staff":5,"share":1}""");
        await AmendAsync(first, """{"staff":6}""");
        var row = Assert.Single(await ReadAsync(Definition, 0, ["staff", "share"]));
        Assert.Equal([ColumnValue.Of(6), ColumnValue.Null], row);
    }

    [Fact]
    public async Task ReadShardAsync_SeveralShards_HoldEveryFirmOnce()
    {
        Definition = OfThisTest(StoreSurvey.FourShards);
        var firms = Enumerable.Range(0, 40).Select(n => FirmId.Parse($"firm-{n}")).ToArray();
        foreach (var firm in firms)
        {
            await CreateAsync(firm);
        }

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async shard => (await ReadAsync(Definition, shard, ["area"])).Count));
        Assert.Equal(40, counts.Sum());
        Assert.All(counts, count => Assert.InRange(count, 1, 39));
        var respondents = await Store.ListRespondentsAsync(Definition, default).Select(respondent => respondent.Firm).ToListAsync();
        Assert.Equal(firms.ToHashSet(), respondents.ToHashSet());
        Assert.Equal(40, respondents.Count);
    }

    [Fact]
    public async Task FindAsync_OtherRoundOfTheSurvey_HasResponsesOfItsOwn()
    {
        await CreateAsync(Firm, """{"staff":5}""");
        var next = Definition with { Round = RoundId.Parse("2027") };
        Assert.Null(await Store.FindAsync(next, Firm, default));
        Assert.Null(await Store.FindHeadAsync(next, 0, default));
        Assert.Empty(await Store.ListRespondentsAsync(next, default).ToListAsync());
    }

    protected abstract Task<ITables> OpenAsync();

    private static SurveyDefinition OfThisTest(SurveyDefinition definition) =>
        definition with { Survey = SurveyId.Parse("s" + Guid.NewGuid().ToString("N")) };

    private static void AssertSame(StoredResponse expected, StoredResponse? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(
            (expected.Round, expected.Firm, expected.Revision, expected.ETag, expected.SubmittedAt, expected.ReceiptNumber),
            (actual.Round, actual.Firm, actual.Revision, actual.ETag, actual.SubmittedAt, actual.ReceiptNumber));
        Assert.Equal(expected.Answers, actual.Answers);
        Assert.Equal(expected.RawAnswers.ToArray(), actual.RawAnswers.ToArray());
        Assert.Equal(expected.Confirmations, actual.Confirmations);
    }

    private ValidResponse Response(string answers = "{}") => StoreSurvey.Response(Definition, Firm, answers);

    private async Task<StoredResponse> CreateAsync(FirmId firm, string answers = "{}", string? reason = null)
    {
        var outcome = await Store.SubmitAsync(StoreSurvey.Response(Definition, firm, answers, reason), null, default);
        return Assert.IsType<SubmitOutcome.Created>(outcome).Response;
    }

    private async Task<StoredResponse> AmendAsync(StoredResponse current, string answers)
    {
        var outcome = await Store.SubmitAsync(Response(answers), current.ETag, default);
        return Assert.IsType<SubmitOutcome.Amended>(outcome).Response;
    }

    private async Task<List<ColumnValue[]>> ReadAsync(SurveyDefinition of, int shard, IReadOnlyList<string> columns)
    {
        var rows = new List<ColumnValue[]>();
        await foreach (var page in Store.ReadShardAsync(of, shard, columns, default))
        {
            rows.AddRange(page);
        }

        return rows;
    }

    private async Task<List<TableRow>> RowsAsync(string prefix)
    {
        var rows = new List<TableRow>();
        await foreach (var page in Tables.QueryAsync(
            ResponseKeys.Table(Definition.Survey), ResponseKeys.Partition(Definition, Firm), prefix, null, default))
        {
            rows.AddRange(page);
        }

        return rows;
    }
}
