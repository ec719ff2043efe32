using System.Text.Json;
using SurveyFns.App.Hosting;
using SurveyFns.App.Publish;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.SampleCity;

/// <summary>
/// Plays the sample city through the handlers that serve a real one: clerks import the register, open rounds and issue codes, firms
/// sign in and submit, the timer's handler closes the rounds and publishes them. Only the clock is moved.
/// </summary>
public sealed class SampleLoader(
    SampleClock clock, ImportRegisterHandler register, SaveRoundHandler rounds, IssueAccessCodesHandler codes,
    AccessCodeAuthenticator authenticator, SubmitResponseHandler submit, ReleaseRoundsHandler releases, IRoundStore store, ContextTables context)
{
    /// <summary>Submissions under way at once: the storage writes them together.</summary>
    private const int ConcurrentFirms = 32;
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);
    private readonly SampleCluster cluster = new();

    public static SurveyId Survey { get; } = SurveyId.Parse("bio-startup");

    private static RoundKey OpenRound { get; } = Key(2026);

    /// <summary>Whether the rounds that the sample plays are defined.</summary>
    public static bool IsDefinedIn(SurveyCatalog catalog) =>
        SampleYear.Table2.Select(year => year.Year).Concat([2025, 2026]).All(year => catalog.Find(Key(year)) is not null);

    public async Task<bool> IsLoadedAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(OpenRound, cancellationToken) is not null;

    /// <summary>Loads everything; harmless where an earlier run was interrupted.</summary>
    /// <param name="now">The real time: the round of 2026 is open then.</param>
    /// <returns>The codes of the open round.</returns>
    public async Task<IReadOnlyList<IssuedAccessCode>> LoadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var year in SampleYear.Table2)
        {
            cluster.Play(year);
            await PlayRoundAsync(year.Year, SampleAnswers.Short, Publication.Automatic, cancellationToken);
        }

        await PlayRoundAsync(2025, SampleAnswers.Full, Publication.Approval, cancellationToken);
        await PublishContextAsync(cancellationToken);
        return await OpenAsync(now, cancellationToken);
    }

    /// <summary>Reference tables of the paper, as staff would send them.</summary>
    private async Task PublishContextAsync(CancellationToken cancellationToken)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SchemaFolder.Default, "context", Survey.Value), "*.json").Order(StringComparer.Ordinal))
        {
            var body = JsonElement.Parse(await File.ReadAllBytesAsync(file, cancellationToken));
            var (table, csv) = ContextTableJson.Read(body, Survey, Path.GetFileNameWithoutExtension(file))
                ?? throw new InvalidOperationException($"{file} is no context table.");
            Expect<ContextTableOutcome.Published>(await context.PublishAsync(table, csv, cancellationToken));
        }
    }

    private async Task PlayRoundAsync(
        int year, Func<SampleFirm, int, JsonElement> answer, Publication publication, CancellationToken cancellationToken)
    {
        var opensAt = new DateTimeOffset(year, 10, 1, 0, 0, 0, Japan);
        var publishAt = new DateTimeOffset(year, 12, 20, 10, 0, 0, Japan);
        clock.MoveTo(opensAt.AddDays(-14));
        await PrepareAsync(year, opensAt, new DateTimeOffset(year, 12, 1, 0, 0, 0, Japan), publishAt, publication, cancellationToken);
        var firms = cluster.Firms.Where(firm => firm.ClosedIn is null || firm.ClosedIn == year).ToDictionary(firm => firm.Id);
        var issued = await IssueAsync(Key(year), firms.Keys, cancellationToken);

        clock.MoveTo(opensAt.AddDays(14));
        await Parallel.ForEachAsync(
            issued,
            new ParallelOptions { MaxDegreeOfParallelism = ConcurrentFirms, CancellationToken = cancellationToken },
            async (code, token) => await SubmitAsync(Key(year), code, answer(firms[code.Firm.Value], year), token));

        clock.MoveTo(publishAt);
        await releases.ReleaseDueAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<IssuedAccessCode>> OpenAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = new DateTimeOffset(2026, 10, 1, 0, 0, 0, Japan);
        var opensAt = now < start ? now.AddDays(-1) : start;
        var closesAt = new DateTimeOffset(now.ToOffset(Japan).Date.AddDays(60), Japan);
        clock.MoveTo(opensAt);
        await PrepareAsync(2026, opensAt, closesAt, closesAt.AddDays(14), Publication.Approval, cancellationToken);
        return await IssueAsync(OpenRound, cluster.Alive.OrderByDescending(firm => firm.IsInKurume).Select(firm => firm.Id), cancellationToken);
    }

    private async Task PrepareAsync(
        int year, DateTimeOffset opensAt, DateTimeOffset closesAt, DateTimeOffset publishAt, Publication publication, CancellationToken cancellationToken)
    {
        var imported = await register.HandleAsync(Survey, SampleRegister.ToCsv(cluster.Firms), cancellationToken);
        Expect<RegisterImportOutcome.Imported>(imported);
        var request = new RoundRequest(new DateOnly(year, 12, 31), opensAt, closesAt, publishAt, publication);
        Expect<SaveRoundOutcome.Saved>(await rounds.HandleAsync(Key(year), request, cancellationToken));
    }

    private async Task<IReadOnlyList<IssuedAccessCode>> IssueAsync(
        RoundKey round, IEnumerable<string> firms, CancellationToken cancellationToken) =>
        Expect<IssueAccessCodesOutcome.Issued>(await codes.HandleAsync(round, [.. firms], cancellationToken)).Codes;

    private async Task SubmitAsync(RoundKey round, IssuedAccessCode code, JsonElement answers, CancellationToken cancellationToken)
    {
        var signedIn = Expect<Authentication.Accepted>(
            await authenticator.AuthenticateAsync(round, code.Code.Reveal(), address: "sample", cancellationToken));
        var request = new SubmissionRequest
        {
            Round = round,
            Firm = signedIn.Record.Firm,
            Answers = answers,
            Confirmations = new Dictionary<string, string> { ["W202"] = "2010年までの架空の設立年です。" },
        };
        Expect<SubmissionOutcome.Accepted>(await submit.HandleAsync(request, signedIn.Record, cancellationToken));
    }

    private static RoundKey Key(int year) =>
        new(Survey, RoundId.Parse(year.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static T Expect<T>(object outcome) =>
        outcome is T expected ? expected : throw new InvalidOperationException($"The sample expected {typeof(T).Name} and got {Describe(outcome)}.");

    private static string Describe(object outcome) => outcome is SubmissionOutcome.Invalid invalid
        ? string.Join("; ", invalid.Findings.Select(finding => $"{finding.Code} {finding.Item}: {finding.Message.En}"))
        : outcome.ToString() ?? "nothing";
}
