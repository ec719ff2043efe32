using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Every text of the respondents' pages that does not come from the survey definition. <c>{0}</c> and so on are filled in.</summary>
public static partial class PageTexts
{
    public static readonly LocalizedText ServiceName = new("オンライン調査", "Online survey");
    public static readonly LocalizedText SkipToContent = new("本文へ移動", "Skip to the content");
    public static readonly LocalizedText ErrorPrefix = new("エラー：", "Error: ");
    public static readonly LocalizedText ErrorMark = new("＊", "* ");
    public static readonly LocalizedText SignedInAs = new("回答する企業：", "Answering for: ");
    public static readonly LocalizedText SignOut = new("サインアウト", "Sign out");
    public static readonly LocalizedText OpenData = new("公表した統計データ", "Published statistics");
    public static readonly LocalizedText FooterPrivacy = new(
        "回答は統計を作るためだけに使い、個々の回答を公表することはありません。", "Answers are used for statistics only. Individual answers are never published.");

    public static readonly LocalizedText Contact = new("お問い合わせ", "Contact");
    public static readonly LocalizedText ContactLead = new("お問い合わせ：", "Contact: ");
    public static readonly LocalizedText BackToHome = new("はじめのページへ", "To the first page");
    public static readonly LocalizedText BackToOverview = new("回答の状況へ戻る", "Back to the overview");
    public static readonly LocalizedText ReferenceDate = new("調査基準日", "Reference date");
    public static readonly LocalizedText ClosesAt = new("回答の締切り", "Closing time");
    public static readonly LocalizedText OpensAt = new("受付開始", "Opens");

    public static readonly LocalizedText StillHere = new(
        "入力した内容は、この画面に残っています。しばらくしてから、下のボタンを押してください。",
        "What you typed is still on this page. Wait a moment, then press the button.");
    public static readonly LocalizedText SecretAgain = new(
        "しばらくしてから、もう一度入力して、下のボタンを押してください。安全のため、入力したものはこの画面に残していません。",
        "Wait a moment, enter it again and press the button. For safety it is not kept on this page.");
    public static readonly LocalizedText SendAgain = new("もう一度送る", "Send again");

    public static readonly MessageText NotSavedNow = new(
        new("ただいま受け付けられません", "This is not possible at the moment"),
        new("システムがいま応答していません。同じ内容を送り直しても、二重に登録されることはありません。",
            "The system does not answer just now. You can send the same again: nothing is counted twice."));

    public static readonly MessageText NotShownNow = new(
        new("ただいま表示できません", "This page cannot be shown at the moment"),
        new("システムがいま応答していません。しばらくしてから、ページを読み込み直すか、前のページからもう一度お試しください。",
            "The system does not answer just now. Wait a moment, then load the page again or go back and try once more."));

    public static readonly MessageText NoRound = new(
        new("ページが見つかりません", "Page not found"),
        new("アドレスを確かめてください。ご案内の文書にあるアドレスから、もう一度お試しください。",
            "Check the address, or start again from the address in the letter you received."));

    public static readonly MessageText NoSection = new(
        new("ページが見つかりません", "Page not found"),
        new("この調査に、そのページはありません。", "This survey has no such page."));

    public static readonly MessageText TooLarge = new(
        new("送信できませんでした", "This could not be sent"),
        new("送られたデータが大きすぎるか、読み取れません。長い文章やファイルを短くして、前のページからもう一度送ってください。",
            "What was sent is too large or cannot be read. Go back, shorten long texts or the file, and send it again."));

    public static readonly MessageText NotOpen = new(
        new("受付期間ではありません", "Not open for answers"),
        new("この調査は、いま回答を受け付けていません。送信済みの回答は読むことができます。修正が必要なときは市の担当者にご連絡ください。",
            "This survey does not take answers now. What you have sent can still be read. If something must be corrected, contact the city’s staff."));

    public static readonly LocalizedText Closed = new(
        "この調査の受付は終わりました。送信済みの回答は読むことができます。修正が必要なときは市の担当者にご連絡ください。",
        "This survey is closed. What you have sent can still be read. If something must be corrected, contact the city’s staff.");

    /// <summary>Of what was typed while the round closed; <c>{0}</c> is when it did.</summary>
    public static readonly MessageText NotSavedClosed = new(
        new("受付が終わったため、保存できませんでした", "Not saved: the survey has closed"),
        new("{0}に受付を終えました。このページで入力した内容は保存されていません。送信済みの回答は読むことができます。修正が必要なときは、市の担当者にご連絡ください。",
            "The survey closed on {0}. What you typed on this page was not saved. Answers you sent can still be read. If something must be corrected, contact the city’s staff."));
}
