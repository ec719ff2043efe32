using System.Diagnostics;
using System.Diagnostics.Metrics;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting.Telemetry;

/// <summary>
/// The application's own metrics and spans. They say what happened to how many, by survey and round; never who answered or what.
/// </summary>
public sealed class SurveyFnsTelemetry : ISubmissionObserver, IReleaseObserver, IDisposable
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "SurveyFns";

    private readonly Counter<long> submissions;
    private readonly Histogram<double> aggregationDuration;
    private readonly Counter<long> rowsRead;
    private readonly Gauge<long> suppressed;
    private readonly Counter<long> releases;

    public SurveyFnsTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        submissions = meter.CreateCounter<long>("surveyfns.submissions", "{submission}", "Submissions by outcome.");
        aggregationDuration = meter.CreateHistogram<double>("surveyfns.aggregation.duration", "s", "Time to fold a round's responses into its cube.");
        rowsRead = meter.CreateCounter<long>("surveyfns.aggregation.rows", "{response}", "Responses read by aggregation.");
        suppressed = meter.CreateGauge<long>("surveyfns.cells.suppressed", "{cell}", "Cells hidden in the figures last protected, by round.");
        releases = meter.CreateCounter<long>("surveyfns.releases", "{release}", "Releases by outcome.");
    }

    public ActivitySource Activities { get; } = new(Name);

    public void Submitted(RoundKey round, SubmissionOutcome outcome) => submissions.Add(1, Tags(round, NameOf(outcome)));

    public void Aggregated(RoundKey round, AggregationResult aggregation, TimeSpan elapsed)
    {
        aggregationDuration.Record(elapsed.TotalSeconds, Tags(round));
        rowsRead.Add(aggregation.RowsRead, Tags(round));
    }

    public void Protected(RoundKey round, ProtectionReport report) =>
        suppressed.Record(report.Tables.Sum(table => (long)table.Primary + table.Complementary), Tags(round));

    public void Published(RoundKey round, RoundOutcome outcome) => releases.Add(1, Tags(round, outcome switch
    {
        RoundOutcome.Published => "published",
        RoundOutcome.Unchanged => "unchanged",
        _ => "frozen",
    }));

    public void Dispose() => Activities.Dispose();

    private static string NameOf(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Accepted { Stored: SubmitOutcome.Created } => "created",
        SubmissionOutcome.Accepted { Stored: SubmitOutcome.Amended } => "amended",
        SubmissionOutcome.Accepted => "unchanged",
        SubmissionOutcome.Invalid => "invalid",
        SubmissionOutcome.NotOpen => "not_open",
        SubmissionOutcome.ETagRequired => "etag_required",
        SubmissionOutcome.Stale => "stale",
        _ => "unknown_round",
    };

    private static TagList Tags(RoundKey round) => new()
    {
        { "survey", round.Survey.Value },
        { "round", round.Round.Value },
    };

    private static TagList Tags(RoundKey round, string outcome)
    {
        var tags = Tags(round);
        tags.Add("outcome", outcome);
        return tags;
    }
}
