using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>One issuing of access codes from a page: codes are shown once, so it must be known whether they were.</summary>
/// <param name="Id">Of the form it came from: a form sent twice is one issuing.</param>
/// <param name="Firms">Ids of the firms that were to get a code.</param>
/// <param name="IsShown">False while it goes on, and for ever where it broke off.</param>
public sealed record IssueRun(RoundKey Round, string Id, DateTimeOffset At, IReadOnlyList<string> Firms, bool IsShown)
{
    /// <summary>Firms that may have a code that nobody has seen: those of issuings that broke off, unless they got another since.</summary>
    public static IReadOnlyList<string> FirmsLeft(IReadOnlyCollection<IssueRun> runs) =>
    [
        .. runs.Where(run => !run.IsShown)
            .SelectMany(run => run.Firms.Where(firm => !runs.Any(later => later.IsShown && later.At > run.At && later.Firms.Contains(firm))))
            .Distinct(StringComparer.Ordinal),
    ];
}
