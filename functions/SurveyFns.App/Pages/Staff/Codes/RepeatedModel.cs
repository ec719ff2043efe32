using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>What is said where a form that issued codes is sent once more.</summary>
/// <param name="Earlier">Id of the issuing whose codes were shown.</param>
/// <param name="Firms">The firms that got them.</param>
/// <param name="Run">Id of the issuing that the form begins.</param>
public sealed record RepeatedModel(RoundSummary Summary, string Earlier, IReadOnlyList<FirmProgress> Firms, string Run);
