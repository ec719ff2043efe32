using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>What staff read where a round cannot be saved as asked.</summary>
public static class RoundRequestMessages
{
    public static readonly LocalizedText ClosesBeforeOpening = new("締切りは、受付開始より後にしてください。", "The round must close after it opens.");

    public static readonly LocalizedText PublishedBeforeClosing = new(
        "公表日時は、締切りと同じか、それより後にしてください。", "A round can be published only once it is closed.");

    public static readonly LocalizedText Year = new("1901年から9998年までにしてください。", "Give a year from 1901 to 9998.");

    internal static readonly LocalizedText ReferenceDate = new(
        "回答の基準日を、2026-12-31 の形で書いてください。", "Give the date the answers refer to, e.g. 2026-12-31.");

    internal static readonly LocalizedText Instant = new(
        "日付と時刻に時差を付けて、2026-10-01T00:00:00+09:00 の形で書いてください。",
        "Give a date and time with its offset, e.g. 2026-10-01T00:00:00+09:00.");

    internal static readonly LocalizedText Publication = new(
        "「automatic」か「approval」のどちらかにしてください。", "Give \"automatic\" or \"approval\".");
}
