using SurveyFns.App.Store.Register;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.Register;

/// <summary>What a register in any tables keeps to.</summary>
public abstract class RegisterStoreContract : IAsyncLifetime
{
    private readonly SurveyId survey = SurveyId.Parse("s" + Guid.NewGuid().ToString("N"));
    private readonly ManualClock clock = new();
    private ITables? tables;

    private ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    private RegisterStore Store => new(Tables, clock);

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task FindAsync_NothingImported_IsNull()
    {
        Assert.Null(await Store.FindAsync(survey, FirmId.Parse("f"), default));
        Assert.Null(await Store.FindByCorporateNumberAsync(survey, "1", default));
        Assert.Empty(await Store.ListAsync(survey, default).ToListAsync());
    }

    [Fact]
    public async Task ImportAsync_Firms_AreFoundByIdAndNumberAsTheyWere()
    {
        var full = new RegisteredFirm
        {
            Id = FirmId.Parse("久/留#米"),
            CorporateNumber = "3700110000000",
            Name = "見本バイオ(株)",
            NameKana = "ミホンバイオ",
            MunicipalityCode = "402036",
            Email = "a@example.jp",
            ValidFrom = new DateOnly(2001, 4, 1),
            ValidTo = new DateOnly(2030, 3, 31),
        };
        var bare = new RegisteredFirm { Id = FirmId.Parse("b"), Name = "" };
        await Store.ImportAsync(survey, [full, bare], default);
        Assert.Equal(full, await Store.FindAsync(survey, full.Id, default));
        Assert.Equal(bare, await Store.FindAsync(survey, bare.Id, default));
        Assert.Equal(full.Id, await Store.FindByCorporateNumberAsync(survey, "3700110000000", default));
        Assert.Null(await Store.FindByCorporateNumberAsync(survey, "370011000000", default));
        Assert.Null(await Store.FindAsync(SurveyId.Parse("other"), bare.Id, default));
    }

    [Fact]
    public async Task ImportAsync_ASecondTime_AddsAndReplacesAndKeepsTheRest()
    {
        await Store.ImportAsync(survey, [AFirm(1, "100"), AFirm(2, "200"), AFirm(3, "300")], default);
        await Store.ImportAsync(survey, [AFirm(2, "222") with { Name = "new" }, AFirm(4, "400")], default);
        Assert.Equal([AFirm(1, "100"), AFirm(2, "222") with { Name = "new" }, AFirm(3, "300"), AFirm(4, "400")], await Store.ListAsync(survey, default).ToListAsync());
        Assert.Null(await Store.FindByCorporateNumberAsync(survey, "200", default));
        Assert.Equal(AFirm(2).Id, await Store.FindByCorporateNumberAsync(survey, "222", default));
        Assert.Equal(AFirm(3).Id, await Store.FindByCorporateNumberAsync(survey, "300", default));
    }

    [Fact]
    public async Task ImportAsync_FarMoreThanATransactionHolds_IsAllThereInOrder()
    {
        var firms = Enumerable.Range(0, 777).Select(n => AFirm(n, $"{n:D13}")).ToArray();
        await Store.ImportAsync(survey, [.. firms.Reverse()], default);
        Assert.Equal(firms, await Store.ListAsync(survey, default).ToListAsync());
        Assert.Equal(firms[500].Id, await Store.FindByCorporateNumberAsync(survey, $"{500:D13}", default));
    }

    [Fact]
    public async Task ImportAsync_NumberOfAFirmThatStays_ImportsNothingAndNamesIt()
    {
        await Store.ImportAsync(survey, [AFirm(1, "100"), AFirm(2, "200")], default);
        Assert.Equal([AFirm(1, "100")], await Store.ImportAsync(survey, [AFirm(3, "100"), AFirm(4, "400")], default));
        Assert.Equal([AFirm(1, "100"), AFirm(2, "200")], await Store.ListAsync(survey, default).ToListAsync());
        Assert.Empty(await Store.ImportAsync(survey, [AFirm(3, "100"), AFirm(1, "101")], default));
    }

    [Fact]
    public async Task ImportAsync_OneNumberForManyFirmsAtOnce_OneOfThemHasIt()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => Store.ImportAsync(survey, [AFirm(n, "100")], default))));
        var winner = Array.FindIndex(taken, firms => firms.Count == 0);
        Assert.Equal([AFirm(winner, "100")], await Store.ListAsync(survey, default).ToListAsync());
        Assert.All(taken.Where((_, n) => n != winner), firms => Assert.Equal([AFirm(winner, "100")], firms));
    }

    [Fact]
    public async Task ImportAsync_FirmTwice_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ImportAsync(survey, [AFirm(1), AFirm(2), AFirm(1)], default));
        Assert.Empty(await Store.ListAsync(survey, default).ToListAsync());
    }

    [Fact]
    public async Task ImportAsync_FailingInTheMiddle_ChangesNothing()
    {
        await Store.ImportAsync(survey, [AFirm(1)], default);
        for (var transactions = 0; transactions < 7; transactions++)
        {
            var failing = new RegisterStore(new FailingTables(Tables, happens: false, after: transactions), clock);
            await Assert.ThrowsAsync<IOException>(
                () => failing.ImportAsync(survey, [.. Enumerable.Range(0, 250).Select(n => AFirm(n, $"{n}"))], default));
            Assert.Equal([AFirm(1)], await Store.ListAsync(survey, default).ToListAsync());
        }
    }

    [Fact]
    public async Task ImportAsync_AnHourAfterFailuresAndImports_RemovesWhatTheyLeft()
    {
        await Store.ImportAsync(survey, [AFirm(1)], default);
        await Assert.ThrowsAsync<IOException>(
            () => new RegisterStore(new FailingTables(Tables, happens: true, after: 1), clock).ImportAsync(survey, [.. Enumerable.Range(0, 90).Select(n => AFirm(n))], default));
        await Store.ImportAsync(survey, [AFirm(2)], default);
        Assert.Equal(3, (await GenerationsAsync()).Count);
        clock.Advance(TimeSpan.FromMinutes(61));
        var before = await GenerationsAsync();
        await Store.ImportAsync(survey, [AFirm(3)], default);
        var left = await GenerationsAsync();
        Assert.Equal(2, left.Count);
        Assert.Equal([AFirm(1), AFirm(2), AFirm(3)], await Store.ListAsync(survey, default).ToListAsync());
        foreach (var generation in before.Except(left))
        {
            Assert.Null(await Tables.FindFirstAsync(RegisterKeys.Table, RegisterKeys.Partition(survey, generation), RegisterKeys.FirmPrefix, default));
        }
    }

    [Fact]
    public async Task ListAsync_DuringImports_IsOnePicture()
    {
        await Store.ImportAsync(survey, AllNamed("0"), default);
        using var stop = new CancellationTokenSource();
        var importing = Task.Run(async () =>
        {
            for (var time = 1; time <= 5; time++)
            {
                await Store.ImportAsync(survey, AllNamed($"{time}"), default);
            }

            await stop.CancelAsync();
        });
        while (!stop.IsCancellationRequested)
        {
            var firms = await Store.ListAsync(survey, default).ToListAsync();
            Assert.Equal(300, firms.Count);
            Assert.Single(firms.Select(firm => firm.Name).Distinct());
        }

        await importing;
    }

    [Fact]
    public async Task ImportAsync_SeveralAtOnce_LoseNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => Store.ImportAsync(survey, [AFirm(n), AFirm(100 + n)], default))));
        Assert.Equal(8, await Store.ListAsync(survey, default).CountAsync());
    }

    protected abstract Task<ITables> OpenAsync();

    private static RegisteredFirm[] AllNamed(string name) => [.. Enumerable.Range(0, 300).Select(n => AFirm(n) with { Name = name })];

    private static RegisteredFirm AFirm(int number, string? corporateNumber = null) =>
        new() { Id = FirmId.Parse($"F-{number:D4}"), Name = $"見本{number}", CorporateNumber = corporateNumber };

    private async Task<List<string>> GenerationsAsync()
    {
        var names = new List<string>();
        await foreach (var page in Tables.QueryAsync(
            RegisterKeys.Table, RegisterKeys.Partition(survey), RegisterKeys.GenerationPrefix, null, default))
        {
            names.AddRange(page.Select(row => row["generation"].Text!));
        }

        return names;
    }
}
