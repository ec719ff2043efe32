using System.Globalization;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Actions;

/// <summary>What an action was done to, as people say it: the record keeps it as "2026: 98", "98", "2026 v1" or "2025 v1, 2026 v1".</summary>
public static class ActionSubject
{
    private const string CountMark = ": ";
    private const string VersionMark = " v";
    private const string NextMark = ", ";
    private const int YearDigits = 4;

    public static LocalizedText Of(StaffAction action)
    {
        var subject = action.Subject;
        if (action.Kind == StaffActionKind.RegisterImported && IsNumber(subject))
        {
            return new($"{subject}件", subject == "1" ? "1 firm" : $"{subject} firms");
        }

        if (action.Kind == StaffActionKind.AccessCodesIssued && TrySplit(subject, CountMark, out var round, out var codes))
        {
            return new($"{Year(round)}（コード{codes}件）", codes == "1" ? $"{round} (1 code)" : $"{round} ({codes} codes)");
        }

        var isTable = action.Kind is StaffActionKind.ContextTablePublished or StaffActionKind.ContextTableWithdrawn;
        var versions = subject.Split(NextMark).Select(one => VersionOf(one, isTable)).ToList();
        return new(string.Join('、', versions.Select(version => version.Ja)), string.Join("; ", versions.Select(version => version.En)));
    }

    private static LocalizedText VersionOf(string subject, bool isTable) => TrySplit(subject, VersionMark, out var release, out var version)
        ? new($"{(isTable ? release : Year(release))} 第{version}版", $"{release}, version {version}")
        : new(isTable ? subject : Year(subject), subject);

    // Rounds that are named by a year, alone or before a firm.
    private static string Year(string round) =>
        round.Length >= YearDigits && IsNumber(round[..YearDigits]) && (round.Length == YearDigits || round[YearDigits] == ' ')
            ? $"{round[..YearDigits]}年{round[YearDigits..]}" : round;

    private static bool TrySplit(string subject, string mark, out string name, out string number)
    {
        var place = subject.LastIndexOf(mark, StringComparison.Ordinal);
        (name, number) = place < 0 ? (subject, "") : (subject[..place], subject[(place + mark.Length)..]);
        return place > 0 && IsNumber(number);
    }

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
