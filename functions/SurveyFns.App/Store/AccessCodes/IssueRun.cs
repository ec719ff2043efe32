using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>One issuing of access codes: codes are shown once, so it must be known whether they were.</summary>
/// <param name="Id">Of the form it came from, a form sent twice is one issuing; or of the request of a program.</param>
/// <param name="Firms">Ids of the firms that were to get a code; of those that got one once the codes are shown.</param>
/// <param name="IsShown">False while it goes on, and for ever where it broke off.</param>
public sealed record IssueRun(RoundKey Round, string Id, DateTimeOffset At, IReadOnlyList<string> Firms, bool IsShown)
{
    /// <summary>The same of the firms that did get a code: the others got theirs from somebody else meanwhile.</summary>
    public IssueRun Of(IEnumerable<IssuedAccessCode> codes) => this with { Firms = [.. codes.Select(code => code.Firm.Value)] };

    /// <summary>Firms that may have a code that nobody has seen: those of issuings that broke off, unless they got another since.</summary>
    public static IReadOnlyList<string> FirmsLeft(IReadOnlyCollection<IssueRun> runs)
    {
        var shownAt = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var run in runs.Where(run => run.IsShown).OrderBy(run => run.At))
        {
            foreach (var firm in run.Firms)
            {
                shownAt[firm] = run.At;
            }
        }

        return
        [
            .. runs.Where(run => !run.IsShown)
                .SelectMany(run => run.Firms.Where(firm => !(shownAt.TryGetValue(firm, out var at) && at > run.At)))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
