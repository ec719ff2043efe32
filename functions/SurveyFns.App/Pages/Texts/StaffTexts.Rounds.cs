using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts about rounds, firms and codes.</summary>
public static partial class StaffTexts
{
    public static readonly LocalizedText NextTitle = new("次にすること", "What to do next");
    public static readonly LocalizedText NextSetTimes = new(
        "日程がまだ決まっていません。基準日、受付期間、公表日時を決めてください。", "The schedule is not set yet. Set the reference date, when the round is open, and when it is published.");
    public static readonly LocalizedText NextIssueCodes = new(
        "受付は{0}に始まります。それまでに名簿を確かめ、アクセスコードを発行して事業者に送ってください。",
        "The round opens on {0}. Until then, check the register, issue access codes and send them to the firms.");
    public static readonly LocalizedText NextSendCodes = new(
        "受付は{0}に始まります。アクセスコードは、対象の事業者すべてに発行済みです。まだ送っていないときは、それまでに送ってください。",
        "The round opens on {0}. Every firm in the round has its access code. If they have not been sent yet, send them before then.");
    public static readonly LocalizedText NextIssueMissing = new(
        "受付中ですが、アクセスコードを発行していない事業者が{0}件あります。発行して送ってください。締切りは{1}です。",
        "The round is open, but {0} firms have no access code. Issue the codes and send them. The round closes on {1}.");
    public static readonly LocalizedText NextIssueMissingOne = new(
        "受付中ですが、アクセスコードを発行していない事業者が1件あります。発行して送ってください。締切りは{0}です。",
        "The round is open, but one firm has no access code. Issue the code and send it. The round closes on {0}.");
    public static readonly LocalizedText NextWait = new(
        "受付中です。締切りは{0}です。まだ回答していない事業者に、締切りの前に案内してください。",
        "The round is open until {0}. Before it closes, remind the firms that have not answered.");
    public static readonly LocalizedText NextGoesOut = new(
        "受付は終わりました。{0}に自動で公表されます。その前に、公表される内容を確かめることができます。",
        "The round is closed. It is published automatically on {0}. Until then you can look at what will be published.");
    public static readonly LocalizedText NextReview = new(
        "受付は終わりました。公表の予定は{0}です。公表される内容を確かめて、承認するか差し戻してください。",
        "The round is closed and due to be published on {0}. Look at what would be published, then approve it or send it back.");
    public static readonly LocalizedText NextApproved = new(
        "承認済みです。{0}に公表されます。公表日時を過ぎている場合は、まもなく公表されます。",
        "Approved. It is published on {0}, or in a moment where that time has passed.");
    public static readonly LocalizedText NextPublished = new("公表済みです（第{0}版）。数値と日程は変更できません。", "Published (version {0}). Figures and schedule no longer change.");
    public static readonly LocalizedText NextWithdrawn = new(
        "公表した版はすべて取り下げられています。", "All published versions have been withdrawn.");
    public static readonly LocalizedText ToRound = new("回答の状況を見る", "See who has answered");
    public static readonly LocalizedText ToSetTimes = new("日程を決める", "Set the schedule");
    public static readonly LocalizedText ToChangeTimes = new("日程を変更する", "Change the schedule");
    public static readonly LocalizedText ToCodes = new("アクセスコードを発行する", "Issue access codes");
    public static readonly LocalizedText ToDraft = new("公表前の内容を確かめる", "Look at the draft release");
    public static readonly LocalizedText ToReleases = new("公表した版を見る・取り下げる", "See or withdraw published versions");

    public static readonly LocalizedText TimesTitle = new("調査の日程", "Schedule");
    public static readonly LocalizedText TimesPageTitle = new("調査の日程", "Schedule of the round");
    public static readonly LocalizedText TimesSaved = new("日程を保存しました。", "The schedule was saved.");
    public static readonly LocalizedText TimesZone = new("日時はすべて日本時間で入力してください。", "Enter all times as Japan time (UTC+9).");
    public static readonly LocalizedText TimesSuggested = new(
        "前の調査回の日程を、調査回の間の年数だけずらして入れてあります。確かめてから保存してください。",
        "The schedule of the round before is filled in, moved by the years between the two rounds. Check it before you save.");
    public static readonly LocalizedText TimesFrozen = new(
        "この調査回は公表済みのため、日程は変更できません。", "This round is published: its schedule can no longer be changed.");
    public static readonly LocalizedText TimesErrors = new("日程を保存できませんでした", "The schedule was not saved");
    public static readonly LocalizedText ReferenceDateHelp = new(
        "回答が表す時点です（例：2026年12月31日）。この日に名簿にある事業者が対象になります。",
        "The date the answers refer to, e.g. 31 December 2026. Firms in the register on that day take part.");
    public static readonly LocalizedText OpensAtHelp = new("この時刻から回答できます。", "Firms can answer from this time on.");
    public static readonly LocalizedText ClosesAtHelp = new(
        "この時刻になると回答できなくなります。1月31日いっぱいまで受け付けるときは、2月1日0:00としてください。",
        "Firms can no longer answer from this time on. To accept answers through 31 January, enter 1 February, 00:00.");
    public static readonly LocalizedText ReferenceDateLate = new(
        "調査基準日が回答の締切りより後です。誤りがないか確かめてください。", "The reference date is after the closing time. Check that this is right.");
    public static readonly LocalizedText PublishAt = new("公表日時", "Time of publication");
    public static readonly LocalizedText PublishAtHelp = new("締切りと同じか、それより後にしてください。", "At the closing time or later.");
    public static readonly LocalizedText Publication = new("公表の方法", "How it is published");
    public static readonly LocalizedText Automatic = new("公表日時に自動で公表する", "Automatically, at the time of publication");
    public static readonly LocalizedText AutomaticHelp = new(
        "担当者の確認を待たずに公表されます。公表した数値は、あとから変更できません。",
        "Published without waiting for anyone to check. Published figures can never be changed.");
    public static readonly LocalizedText Approval = new("担当者が内容を確かめて承認してから公表する", "After a member of staff has checked and approved the draft");

    public static readonly LocalizedText ProgressTitle = new("回答の状況", "Progress");
    public static readonly LocalizedText Firms = new("{0}件", "{0}");
    public static readonly LocalizedText Registered = new("対象の事業者", "Firms in the round");
    public static readonly LocalizedText NotInReleaseCount = new(
        "公表のあとに届いた、または修正された回答が{0}件あります。公表した数値には入っていません（公表した数値は変わりません）。",
        "{0} responses came or were amended after publication. They are not in the release: published figures never change.");
    public static readonly LocalizedText NotInRelease = new("公表した数値に入っていません", "Not in the release");
    public static readonly LocalizedText Amended = new("（修正あり・第{0}版）", " (amended, revision {0})");
    public static readonly LocalizedText FilterState = new("状況", "Status");
    public static readonly LocalizedText FilterAll = new("すべて", "All");
    public static readonly LocalizedText FilterSearch = new("名称または番号の一部", "Part of a name or ID");
    public static readonly LocalizedText FilterShow = new("絞り込む", "Filter");
    public static readonly LocalizedText FirmsFound = new("{0}件", "{0} firms.");
    public static readonly LocalizedText FirmsFoundOne = new("1件", "One firm.");
    public static readonly LocalizedText FirmsCut = new(
        "はじめの{0}件を表示しています。絞り込むか、CSVをダウンロードしてください。", "The first {0} are shown. Narrow the list down, or download the CSV.");
    public static readonly LocalizedText FirmsCaption = new("事業者ごとの状況", "Firms and their status");
    public static readonly LocalizedText ProgressCsv = new("すべての事業者の回答の状況をダウンロード（CSV）", "Download the progress of all firms (CSV)");
    public static readonly LocalizedText FirmId = new("番号", "ID");
    public static readonly LocalizedText FirmName = new("名称", "Name");
    public static readonly LocalizedText State = new("状況", "Status");
    public static readonly LocalizedText SentAt = new("送信日時（日本時間）", "Sent (Japan time, UTC+9)");
    public static readonly LocalizedText Code = new("アクセスコード", "Access code");
    public static readonly LocalizedText IssueOne = new("発行する", "Issue");
    public static readonly LocalizedText IssueAgain = new("再発行する", "Reissue");

    public static readonly LocalizedText CodesTitle = new("アクセスコードの発行", "Issue access codes");
    public static readonly LocalizedText CodesAll = new(
        "コードをまだ持っていない事業者が{0}件あります。この事業者すべてに、新しいコードを発行します。すでに送ったコードは変わりません。",
        "{0} firms have no code yet. Each of them gets one. Codes that were issued before stay as they are.");
    public static readonly LocalizedText CodesAllOne = new(
        "コードをまだ持っていない事業者が1件あります。この事業者に、新しいコードを発行します。すでに送ったコードは変わりません。",
        "One firm has no code yet and gets one. Codes that were issued before stay as they are.");
    public static readonly LocalizedText CodesOnce = new(
        "コードは発行した直後に一度だけ表示されます。システムには残らないので、次の画面で必ず印刷するか、CSVを保存してください。",
        "Codes are shown once, right after they are issued. The system does not keep them: print them or save the CSV on the next page.");
    public static readonly LocalizedText CodesIssueAll = new("{0}件に発行する", "Issue {0} codes");
    public static readonly LocalizedText CodesIssueAllOne = new("1件に発行する", "Issue one code");
    public static readonly LocalizedText CodesIssueOne = new("この事業者に発行する", "Issue a code to this firm");
    public static readonly LocalizedText CodesAgainTitle = new("アクセスコードの再発行", "Reissue an access code");
    public static readonly LocalizedText CodesIssueAgain = new("新しいコードを発行する", "Issue a new code");
    public static readonly LocalizedText CodesLanguage = new(
        "案内文は、この画面の言語（日本語）で作成されます。英語の案内文が必要なときは、先に画面を英語に切り替えてください。",
        "The letters are written in English, the language of this page. For Japanese letters, switch the page to Japanese first.");
    public static readonly LocalizedText CodesOneNew = new("この事業者に、はじめてのコードを発行します。", "This firm gets its first code.");
    public static readonly LocalizedText CodesOneAgain = new(
        "この事業者に、新しいコードを発行します。これまでのコードは使えなくなり、記入中の人は新しいコードでサインインし直す必要があります。下書きと送信済みの回答は残ります。",
        "This firm gets a new code. The old one stops working, and whoever is filling in must sign in again. Drafts and responses stay.");
    public static readonly LocalizedText CodesAllHave = new(
        "対象の事業者は、すべてコードを持っています。", "Every firm in the round has a code already.");
    public static readonly LocalizedText CodesNoFirms = new(
        "対象の事業者がいません。先に名簿を登録してください。", "There are no firms in the round. Import the register first.");
    public static readonly LocalizedText CodesSingleHint = new(
        "コードをなくした事業者には、回答の状況の一覧から1件ずつ再発行できます。", "For a firm that has lost its code, issue a new one from the list of firms.");
    public static readonly MessageText FirmNotRegistered = new(
        new("コードを発行できません", "No code was issued"),
        new("この事業者は、調査基準日の名簿にありません。", "This firm is not in the register on the reference date."));

    public static readonly LocalizedText LeftTitle = new("新しいコードが必要な事業者があります", "Some firms need new codes");
    public static readonly LocalizedText LeftText = new(
        "コードの発行が途中で中断しました。次の事業者のコードは画面に表示されていないため、まだ誰にも分かりません。新しいコードを発行してください。",
        "Issuing codes broke off. The codes of these firms were never shown, so nobody knows them. Issue new ones.");
    public static readonly LocalizedText RepeatedTitle = new("すでに発行しました", "Already issued");
    public static readonly LocalizedText RepeatedText = new(
        "同じ操作が2回送信されました。コードは1回目に発行し、そのとき一度だけ表示しています。今回は何も発行していないので、印刷または保存したコードはそのまま使えます。",
        "The same form was sent twice. The codes were issued and shown the first time, once. Nothing was issued now: the codes you printed or saved remain valid.");
    public static readonly LocalizedText CodesAgainFirmsTitle = new("印刷もCSVの保存もしていないとき", "If you neither printed nor saved them");
    public static readonly LocalizedText CodesAgainFirmsText = new(
        "次の事業者に、新しいコードを発行し直してください。前に表示したコードは使えなくなります。",
        "Issue new codes to these firms. The codes that were shown before stop working.");
    public static readonly LocalizedText CodesAgainFirms = new("{0}件の事業者", "{0} firms");
    public static readonly LocalizedText CodesAgainFirmsOne = new("1件の事業者", "One firm");
    public static readonly LocalizedText CodesAgainButton = new("{0}件に新しいコードを発行する", "Issue {0} new codes");
    public static readonly LocalizedText CodesAgainButtonOne = new("1件に新しいコードを発行する", "Issue one new code");

    public static readonly LocalizedText LettersTitle = new("発行したアクセスコード", "Issued access codes");
    public static readonly LocalizedText LettersOnce = new(
        "{0}件のコードを発行しました。このページを閉じる前に、印刷するかCSVを保存してください。あとから表示することはできません。",
        "{0} codes were issued. Print them or save the CSV before you leave this page: they cannot be shown again.");
    public static readonly LocalizedText LettersOnceOne = new(
        "1件のコードを発行しました。このページを閉じる前に、印刷するかCSVを保存してください。あとから表示することはできません。",
        "One code was issued. Print it or save the CSV before you leave this page: it cannot be shown again.");
    public static readonly LocalizedText LettersCsv = new("コードの一覧を保存（CSV）", "Save the codes (CSV)");
    public static readonly LocalizedText LettersCsvSecret = new(
        "保存したCSVにはアクセスコードが入っています。取扱いに注意してください。", "The CSV holds the access codes. Keep it safe.");
    public static readonly LocalizedText LettersPrint = new("案内文を印刷する", "Print the letters");
    public static readonly LocalizedText LettersPrintHint = new(
        "ブラウザーの印刷機能で印刷すると、1事業者につき1枚になります。", "Printed by the browser, each firm has a sheet of its own.");
    // Nobody's name ends a line without its title.
    public static readonly LocalizedText LetterTo = new("{0}\u00A0御\u2060中", "To {0}");
    public static readonly LocalizedText LetterTitle = new("「{0}」へのご協力のお願い", "{0}: request for your cooperation");
    public static readonly LocalizedText LetterText = new(
        "{0}では「{1}」を実施しています。お手数をおかけしますが、下のアクセスコードを使って、インターネットからご回答ください。",
        "{0} is conducting the {1}. Please answer online with the access code below.");
    public static readonly LocalizedText LetterSite = new("回答のページ", "Where to answer");
    public static readonly LocalizedText LetterLink = new("アクセスコードの入力を省けるアドレス", "Address that fills in the code");
    public static readonly LocalizedText LetterSecret = new(
        "このアクセスコードは宛先の企業専用です。ほかの方に知らせないでください。", "This code is for your firm only. Do not share it.");
    public static readonly LocalizedText LetterNumber = new("企業番号：{0}", "Firm ID: {0}");

    public static LocalizedText StageOf(RoundStage stage) => stage switch
    {
        RoundStage.NotPrepared => new("未準備", "Not prepared"),
        RoundStage.Planned => new("受付前", "Not open yet"),
        RoundStage.Open => new("受付中", "Open"),
        RoundStage.GoesOutByItself => new("締切り・公表待ち", "Closed, to be published"),
        RoundStage.DraftWaits => new("承認待ち", "Awaiting approval"),
        RoundStage.Approved => new("承認済み", "Approved"),
        RoundStage.Published => new("公表済み", "Published"),
        _ => new("取下げ", "Withdrawn"),
    };

    public static LocalizedText StateOf(FirmState state) => state switch
    {
        FirmState.NotInvited => new("コード未発行", "No code yet"),
        FirmState.Invited => new("未着手", "Not started"),
        FirmState.Started => new("記入中", "In progress"),
        _ => new("回答済み", "Answered"),
    };

    /// <param name="code">Of the validator of rounds.</param>
    public static LocalizedText ProblemOf(string code) => code switch
    {
        "date-required" => new("日付を入力してください。", "Enter a date."),
        "year-range" => RoundRequestMessages.Year,
        "closes-before-opening" => RoundRequestMessages.ClosesBeforeOpening,
        "published-before-closing" => RoundRequestMessages.PublishedBeforeClosing,
        "publication-required" => new("公表の方法を選んでください。", "Choose how it is published."),
        _ => new("日付と時刻を両方入力してください。", "Enter both the date and the time."),
    };

    public static LocalizedText KindOf(StaffActionKind kind) => kind switch
    {
        StaffActionKind.RoundSaved => new("日程を保存", "Saved the schedule"),
        StaffActionKind.RegisterImported => new("名簿を取込み", "Imported the register"),
        StaffActionKind.AccessCodesIssued => new("アクセスコードを発行", "Issued access codes"),
        StaffActionKind.ReleaseApproved => new("公表を承認", "Approved the release"),
        StaffActionKind.ReleaseReturned => new("公表を差戻し", "Sent the release back"),
        StaffActionKind.ReleasePublished => new("公表を実行", "Published the release"),
        StaffActionKind.ReleaseWithdrawn => new("公表した版を取下げ", "Withdrew a version"),
        StaffActionKind.ContextTablePublished => new("参考資料の表を公表", "Published a context table"),
        _ => new("参考資料の表を取下げ", "Withdrew a context table"),
    };
}
