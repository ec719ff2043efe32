using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts of checking, sending and what comes after.</summary>
public static partial class PageTexts
{
    public static readonly LocalizedText CheckTitle = new("回答の確認と送信", "Check and send");
    public static readonly LocalizedText CheckErrors = new("送信する前に、次の点を確かめてください", "Check these before sending");
    public static readonly LocalizedText CheckErrorsHint = new(
        "項目を押すと、該当する箇所に移動します。入力した内容は保存してあります。", "Each line leads to the place concerned. Your answers are saved.");
    public static readonly LocalizedText SoftTitle = new("念のための確認", "Please confirm");
    public static readonly LocalizedText SoftText = new(
        "次の回答は、前回の回答やほかの回答と大きく違います。誤りがあれば直してください。正しければ、理由を記入してください。",
        "These answers differ greatly from last time or from other answers. Correct them or, if they are right, give the reason.");
    public static readonly LocalizedText Reason = new("正しい場合の理由", "Reason, if the answer is right");
    public static readonly LocalizedText ReasonFor = new("正しい場合の理由（{0}）", "Reason, if the answer is right ({0})");
    public static readonly LocalizedText ReasonMissing = new(
        "「{0}」を直すか、理由を記入してください。", "Correct “{0}” or give the reason.");
    public static readonly LocalizedText Correct = new("「{0}」を直す", "Correct “{0}”");
    public static readonly LocalizedText YourAnswers = new("回答の内容", "Your answers");
    public static readonly LocalizedText Change = new("変更", "Change");
    public static readonly LocalizedText ChangeSection = new("{0}を変更", "Change: {0}");
    public static readonly LocalizedText NoAnswerGiven = new("無回答", "No answer");
    public static readonly LocalizedText SendNow = new("この内容で送信する", "Send these answers");
    public static readonly LocalizedText SendHint = new(
        "送信すると受付番号を表示します。締切りまでは何度でも修正できます。", "You will get a receipt number. You can amend the answers until the closing time.");
    public static readonly LocalizedText ChangedMeanwhile = new(
        "このページを開いたあとに回答が変更されました。新しい内容を確かめて、もう一度送信してください。",
        "The answers were changed after this page was opened. Check them and send again.");
    public static readonly LocalizedText NothingToSend = new("送信していない変更はありません。", "There is nothing that has not been sent.");

    public static readonly LocalizedText OvertakenTitle = new("先に別の回答が送信されています", "Other answers were sent first");
    public static readonly LocalizedText OvertakenText = new(
        "この下書きを始めたあとの{0}に、別の画面または同じ会社の別の方が回答を送信しました。まだ何も上書きしていません。どちらを残すか選んでください。",
        "After you began this draft, answers were sent from another window or by a colleague on {0}. Nothing has been overwritten. Choose which to keep.");
    public static readonly LocalizedText OvertakenCaption = new("違いのある回答", "Answers that differ");
    public static readonly LocalizedText OvertakenTheirs = new("送信された回答", "The answers sent");
    public static readonly LocalizedText OvertakenMine = new("この下書き", "This draft");
    public static readonly LocalizedText SendMine = new("この下書きを新しい版として送信する", "Send this draft as a new revision");
    public static readonly LocalizedText TakeTheirs = new("下書きを破棄して、送信された回答を残す", "Drop this draft and keep the answers sent");
    public static readonly LocalizedText NoDifference = new("内容に違いはありません。", "There is no difference.");

    public static readonly LocalizedText DoneTitle = new("回答を受け付けました", "Your answers have been received");
    public static readonly LocalizedText DoneText = new(
        "ご回答ありがとうございました。受付番号をお控えください。", "Thank you. Please keep the receipt number.");
    public static readonly LocalizedText DoneAmend = new("{0}まで修正できます。", "You can amend your answers until {0}.");
    public static readonly LocalizedText DoneClosed = new("受付は終わりました。回答は読むことだけができます。", "The survey is closed. Your answers can be read but not changed.");
    public static readonly LocalizedText Print = new("印刷する", "Print");

    public static readonly LocalizedText AnswersTitle = new("送信した回答", "The answers you sent");
    public static readonly LocalizedText AnswersLeftOut = new("回答しなかった質問は省いています。", "Questions you did not answer are left out.");
    public static readonly LocalizedText AnswersNone = new("送信した回答はありません。", "No answers were sent.");
    public static readonly LocalizedText AnswersUnsentDraft = new(
        "締切りまでに送信されなかった下書きがあります。統計には使われません。", "There is a draft that was not sent before the closing time. It is not used.");
    public static readonly LocalizedText Reasons = new("確認の際に記入した理由", "Reasons you gave");

    public static readonly LocalizedText HistoryTitle = new("修正の履歴", "History of revisions");
    public static readonly LocalizedText HistoryFirst = new("最初に送信した回答です。", "The first answers sent.");
    public static readonly LocalizedText HistoryNoChange = new("回答の変更はありません。", "No answer was changed.");
    public static readonly LocalizedText HistoryBefore = new("前の回答", "Before");
    public static readonly LocalizedText HistoryAfter = new("新しい回答", "After");
    public static readonly LocalizedText HistoryRevision = new("第{0}版", "Revision {0}");
    public static readonly LocalizedText RevisionNumber = new("第{0}版", "{0}");
    public static readonly LocalizedText HistoryChanges = new("第{0}版で変わった回答", "Answers changed in revision {0}");

    public static readonly LocalizedText PreviewTitle = new("すべての質問", "All questions");
    public static readonly LocalizedText PreviewText = new(
        "回答の準備のために、すべての質問を載せています。このページから回答を送ることはできません。",
        "All questions, so that you can prepare. You cannot send answers from this page.");
    public static readonly LocalizedText PreviewConditional = new("ほかの質問への回答に応じてお尋ねします", "Asked depending on other answers");
    public static readonly LocalizedText PreviewPages = new("ページの一覧", "Pages");
    public static readonly LocalizedText PreviewRow = new("1件ごとに答える内容（{0}件まで）", "For each one (up to {0})");
    public static readonly LocalizedText PreviewChooseOne = new("（1つ選択）", "(choose one)");
    public static readonly LocalizedText PreviewLine = new("＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿", "______________________________");
    public static readonly LocalizedText PreviewNumber = new("＿＿＿＿＿＿ {0}", "______________ {0}");
    public static readonly LocalizedText PreviewYearMonth = new("＿＿＿＿年＿＿月", "________ year ____ month");
    public static readonly LocalizedText PreviewDate = new("＿＿＿＿年＿＿月＿＿日", "________ year ____ month ____ day");
    public static readonly LocalizedText ToStart = new("調査のはじめのページへ", "To the start page of the survey");

    public static readonly LocalizedText ResultsTitle = new("自社の数値と公表された統計", "Your figures beside the published statistics");
    public static readonly LocalizedText ResultsNotYet = new(
        "この調査の結果はまだ公表されていません。公表の予定：{0}", "The results have not been published yet. Planned: {0}.");
    public static readonly LocalizedText ResultsText = new(
        "公表された統計のうち、自社と同じ区分の数値です。公表された数値は、個々の企業が特定されないように一部を秘匿しています。",
        "Published figures of the groups your firm belongs to. Some figures are withheld so that no firm can be recognised.");
    public static readonly LocalizedText ResultsPlaces = new("自社と同じ区分の企業数", "Firms of the same groups as yours");
    public static readonly LocalizedText ResultsDimension = new("分類", "Grouped by");
    public static readonly LocalizedText ResultsOwnGroup = new("自社の区分", "Your group");
    public static readonly LocalizedText ResultsGroupFirms = new("同じ区分の企業数", "Firms in the group");
    public static readonly LocalizedText ResultsAllFirms = new("全体の企業数", "All firms");
    public static readonly LocalizedText ResultsFigure = new("項目", "Figure");
    public static readonly LocalizedText ResultsOwn = new("自社", "Your firm");
    public static readonly LocalizedText ResultsGroup = new("同じ区分の合計", "Total of the group");
    public static readonly LocalizedText ResultsMean = new("1社あたり", "Per firm");
    public static readonly LocalizedText ResultsAll = new("全体の合計", "Total of all firms");
    public static readonly LocalizedText ResultsCaption = new("{0}（自社の区分：{1}）", "{0} (your group: {1})");
    public static readonly LocalizedText ResultsUnit = new("（{0}）", "({0})");
    public static readonly LocalizedText ResultsNone = new("比べることのできる数値はありません。", "There is no figure to compare with.");
    public static readonly LocalizedText ResultsWithheld = new("x：秘匿（0を含むことがあります）", "x: withheld (may be zero)");
    public static readonly LocalizedText ResultsNotAvailable = new("…：得られない", "…: not available");
    public static readonly LocalizedText ResultsNotApplicable = new("-：該当しない", "-: does not apply");
    public static readonly LocalizedText ResultsData = new("公表されたデータを見る", "See the published data");
}
