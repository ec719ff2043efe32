using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.StaffActions;

/// <summary>Where the record of staff's actions lies: a partition for each survey, the newest action first.</summary>
internal static class StaffActionKeys
{
    public const string Table = "staffactions";

    public const string Prefix = "action|";

    public static string Partition(SurveyId survey) => survey.Value;

    /// <param name="mark">Tells apart what happens in the same instant.</param>
    public static string Action(DateTimeOffset at, string mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{DateTime.MaxValue.Ticks - at.UtcTicks:D19}|{mark}");
}
