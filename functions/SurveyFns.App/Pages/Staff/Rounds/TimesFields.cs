using System.Globalization;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>The times of a round as typed: in Japan time, as the browser's date boxes write them.</summary>
public sealed record TimesFields(string ReferenceDate, string OpensAt, string ClosesAt, string PublishAt, string Publication)
{
    public const string Automatic = "automatic";
    public const string Approval = "approval";

    public static TimesFields Blank { get; } = new("", "", "", "", "");

    public static TimesFields Of(Round round) => new(
        round.ReferenceDate.ToString("O", CultureInfo.InvariantCulture),
        JapanTime.Local(round.OpensAt),
        JapanTime.Local(round.ClosesAt),
        JapanTime.Local(round.PublishAt),
        round.Publication == Core.Collect.Publication.Automatic ? Automatic : Approval);

    /// <summary>
    /// The times of an earlier round moved by as many years as lie between; blank where the rounds are not named by years, or those of
    /// the calendar come to an end.
    /// </summary>
    public static TimesFields YearsAfter(Round earlier, RoundId round)
    {
        if (!int.TryParse(round.Value, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(earlier.Key.Round.Value, CultureInfo.InvariantCulture, out var before) || Math.Abs(year - before) > 100
            || Math.Max(earlier.ReferenceDate.Year, earlier.PublishAt.Year) + year - before >= DateTime.MaxValue.Year)
        {
            return Blank;
        }

        return Of(earlier with
        {
            ReferenceDate = earlier.ReferenceDate.AddYears(year - before),
            OpensAt = JapanTime.AddYears(earlier.OpensAt, year - before),
            ClosesAt = JapanTime.AddYears(earlier.ClosesAt, year - before),
            PublishAt = JapanTime.AddYears(earlier.PublishAt, year - before),
        });
    }

    public static TimesFields Read(StaffVisit visit) => new(
        visit.Field("referenceDate"), visit.Field("opensAt"), visit.Field("closesAt"), visit.Field("publishAt"), visit.Field("publication"));

    /// <summary>What cannot be read is null, and the validator says so.</summary>
    public RoundRequest ToRequest() => new(
        DateOnly.TryParseExact(ReferenceDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        JapanTime.ParseLocal(OpensAt),
        JapanTime.ParseLocal(ClosesAt),
        JapanTime.ParseLocal(PublishAt),
        Publication switch { Automatic => Core.Collect.Publication.Automatic, Approval => Core.Collect.Publication.Approval, _ => null });
}
