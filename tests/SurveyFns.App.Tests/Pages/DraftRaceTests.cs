using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Send;
using SurveyFns.App.Pages.Session;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Tests.Store;
using SurveyFns.App.Tests.Store.Rounds;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Pages;

/// <summary>Two people of a firm at one draft: what the one saves between a read and a write of the other is kept.</summary>
public sealed class DraftRaceTests : IAsyncLifetime
{
    private const string Answers = """
        {
          "firm_name":"架空","firm_name_kana":"カクウ","municipality":"402036",
          "operating_status":"closed","exit_event":"closed","exit_date":"2025-06-30"
        }
        """;

    private readonly Embedded embedded = new();
    private readonly TemporaryFolder data = new();
    private readonly List<ServiceProvider> instances = [];
    private Respondent respondent = null!;

    public async Task InitializeAsync()
    {
        var page = Pages.Workspace(Definitions.Of2026, "{}").Respondent;
        var now = TimeProvider.System.GetUtcNow();
        var round = page.Round with { OpensAt = now.AddDays(-1), ClosesAt = now.AddDays(1), PublishAt = now.AddDays(2) };
        respondent = page with { Round = round };
        await Open(await embedded.OpenAsync()).GetRequiredService<IRoundStore>().SaveAsync(round, default);
    }

    public async Task DisposeAsync()
    {
        foreach (var instance in instances)
        {
            await instance.DisposeAsync();
        }

        await embedded.CloseAsync();
        data.Delete();
    }

    [Fact]
    public async Task SaveAsync_FirstSaveOfAnotherComesFirst_KeepsBoth()
    {
        var tables = await embedded.OpenAsync();
        var colleague = Open(tables).GetRequiredService<Workspaces>();
        var own = Open(new InterruptedTables(tables, () => SaveAsync(colleague, "employees_total", "3"))).GetRequiredService<Workspaces>();

        await SaveAsync(own, "firm_name", "架空");

        var saved = (await colleague.OpenAsync(respondent, default)).Document.Answers;
        Assert.Equal(("架空", "3"), (saved["firm_name"]!.GetValue<string>(), saved["employees_total"]!.GetValue<string>()));
    }

    [Fact]
    public async Task SubmitAsync_DraftSavedMeanwhile_StaysAndIsOvertaken()
    {
        var tables = await embedded.OpenAsync();
        var colleague = Open(tables).GetRequiredService<Workspaces>();
        await colleague.SaveAsync(respondent, workspace => workspace.Document.WithAnswers(JsonNode.Parse(Answers)!.AsObject()), default);
        var seen = (await colleague.OpenAsync(respondent, default)).Document.Digest();
        var own = Open(new InterruptedTables(tables, () => SaveAsync(colleague, "comments", "later")));

        await SendAsync(own, seen);

        var left = await colleague.OpenAsync(respondent, default);
        Assert.NotNull(left.Response);
        Assert.True(left.IsOvertaken);
        Assert.Equal("later", left.Document.Answers["comments"]!.GetValue<string>());
    }

    [Fact]
    public async Task SubmitAsync_DraftAsItWasSeen_IsGoneAfterwards()
    {
        var own = Open(await embedded.OpenAsync());
        var workspaces = own.GetRequiredService<Workspaces>();
        await workspaces.SaveAsync(respondent, workspace => workspace.Document.WithAnswers(JsonNode.Parse(Answers)!.AsObject()), default);

        await SendAsync(own, (await workspaces.OpenAsync(respondent, default)).Document.Digest());

        var left = await workspaces.OpenAsync(respondent, default);
        Assert.NotNull(left.Response);
        Assert.Null(left.Draft);
    }

    private async Task SaveAsync(Workspaces workspaces, string item, string answer) => Assert.IsType<SaveOutcome.Saved>(await workspaces.SaveAsync(
        respondent, workspace => workspace.Document.WithAnswers([KeyValuePair.Create(item, (JsonNode?)JsonValue.Create(answer))]), default));

    private async Task SendAsync(ServiceProvider instance, string seen)
    {
        var tokens = instance.GetRequiredService<FormTokens>();
        var http = new DefaultHttpContext { RequestServices = instance };
        http.Request.Headers.Cookie = "survey-form=0123456789abcdef";
        http.Request.Form = new FormCollection(new Dictionary<string, StringValues>
        {
            [FormTokens.FieldName] = tokens.Issue(http), [CheckFields.Seen] = seen, [SectionFields.Action] = "send",
        });
        var answer = await instance.GetRequiredService<CheckPages>().SubmitAsync(http.Request, respondent, default);
        await answer.ExecuteAsync(http);
        Assert.EndsWith("/done", http.Response.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    /// <summary>An instance of the application on the given tables.</summary>
    private ServiceProvider Open(ITables tables)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Storage:DataPath", (string?)data.Path)]).Build();
        var instance = new ServiceCollection().AddLogging().AddSurveyFns(configuration).AddRespondentPages()
            .AddSingleton(tables)
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .BuildServiceProvider();
        instances.Add(instance);
        return instance;
    }
}
