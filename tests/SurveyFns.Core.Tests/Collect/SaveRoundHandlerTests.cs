using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Publish;
using SurveyFns.Core.Tests.Surveys;

namespace SurveyFns.Core.Tests.Collect;

public sealed class SaveRoundHandlerTests
{
    private static readonly SurveyDefinition Definition = new ADefinition().Build();
    private static readonly DateTimeOffset Opens = new(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly RoundRequest Request = new(new DateOnly(2026, 12, 31), Opens, Opens.AddDays(60), Opens.AddDays(90), Publication.Approval);
    private readonly FakeRounds rounds = new();

    [Fact]
    public async Task HandleAsync_OtherTimeOfPublication_KeepsTheApproval()
    {
        await ApproveAsync();

        var saved = await SaveAsync(Request with { PublishAt = Opens.AddDays(100), Publication = Publication.Automatic });

        Assert.NotNull(saved.Round.ApprovedAt);
        Assert.False(saved.IsNew);
    }

    [Fact]
    public async Task HandleAsync_LaterClosing_EndsTheApproval()
    {
        await ApproveAsync();

        Assert.Null((await SaveAsync(Request with { ClosesAt = Opens.AddDays(70) })).Round.ApprovedAt);
    }

    [Fact]
    public async Task HandleAsync_OtherReferenceDate_EndsTheApproval()
    {
        await ApproveAsync();

        Assert.Null((await SaveAsync(Request with { ReferenceDate = new DateOnly(2026, 12, 30) })).Round.ApprovedAt);
    }

    [Fact]
    public async Task HandleAsync_ReturnedMeanwhile_DoesNotApproveAgain()
    {
        var approved = await ApproveAsync();
        rounds.BeforeUpdate = () => rounds.Save(approved with { ApprovedAt = null });

        Assert.Null((await SaveAsync(Request with { PublishAt = Opens.AddDays(100) })).Round.ApprovedAt);
    }

    private async Task<Round> ApproveAsync()
    {
        var approved = (await SaveAsync(Request)).Round with { ApprovedAt = Opens.AddDays(61) };
        rounds.Save(approved);
        return approved;
    }

    private async Task<SaveRoundOutcome.Saved> SaveAsync(RoundRequest request)
    {
        var handler = new SaveRoundHandler(new SurveyCatalog([Definition]), rounds, new OpenDataReader(new FakeOpenDataStore()));
        return Assert.IsType<SaveRoundOutcome.Saved>(await handler.HandleAsync(Definition.Key, request, default));
    }
}
