using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts of filling in.</summary>
public static partial class PageTexts
{
    public static readonly LocalizedText Required = new("※必須", "Required");
    public static readonly LocalizedText Optional = new("※任意", "Optional");
    public static readonly LocalizedText UnknownChoice = new("分からない", "We do not know");
    public static readonly LocalizedText NoAnswer = new("回答しない", "No answer");
    public static readonly LocalizedText ChooseOne = new("選んでください", "Choose");
    public static readonly LocalizedText NotListed = new("{0}（一覧にありません）", "{0} (not in the list)");
    public static readonly LocalizedText ChooseSeveral = new("あてはまるものをすべて選んでください。", "Choose all that apply.");
    public static readonly LocalizedText ExclusiveHint = new(
        "「{0}」は、ほかと同時に選べません。", "“{0}” cannot be chosen together with others.");
    public static readonly LocalizedText LastYear = new("前回（{0}年）：{1}", "Last time ({0}): {1}");
    public static readonly LocalizedText Prefilled = new("（入力済み）", "(filled in)");
    public static readonly LocalizedText PrefilledHint = new(
        "「入力済み」の質問には、前回の回答が入っています。変わったときは直してください。",
        "Answers marked “filled in” are those of last time. Change them if they are no longer right.");
    public static readonly LocalizedText Year = new("年", "Year");
    public static readonly LocalizedText Month = new("月", "Month");
    public static readonly LocalizedText Day = new("日", "Day");
    public static readonly LocalizedText DateHint = new(
        "西暦で入力してください（令和8のような和暦も使えます）。", "Enter the year in four digits, for example 2026.");
    public static readonly LocalizedText TotalOfParts = new("内訳の合計：", "Sum of the parts: ");
    public static readonly LocalizedText TotalOfWhole = new("「{0}」：", "“{0}”: ");
    public static readonly LocalizedText TotalShouldBeEqual = new("（同じ額にしてください）", " (both must be equal)");
    public static readonly LocalizedText RowTitle = new("{0}件目", "Entry no. {0}");
    public static readonly LocalizedText AddRow = new("「{0}」をもう1件追加", "Add one more to “{0}”");
    public static readonly LocalizedText RemoveRow = new("{0}件目を削除", "Remove entry no. {0}");
    public static readonly LocalizedText RowsHint = new("{0}件まで記入できます。ない場合は空欄のままで構いません。", "Up to {0}. Leave it blank if there are none.");

    public static readonly LocalizedText Step = new("{0} / {1} ページ", "Page {0} of {1}");
    public static readonly LocalizedText SectionErrors = new("{0}か所を確かめてください", "Check {0} answers");
    public static readonly LocalizedText SectionErrorsOne = new("1か所を確かめてください", "Check one answer");
    public static readonly LocalizedText SectionErrorsHint = new(
        "下の項目を押すと、その質問に移動します。入力した内容は保存してあります。", "Each line leads to its question. What you typed is saved.");
    public static readonly LocalizedText SoftLater = new(
        "正しい場合は、このまま次へ進めます。理由は、送信前の確認のページで記入します。", "If it is right, go on. The reason is asked on the page before sending.");
    public static readonly LocalizedText GoOnAnyway = new("直さずに次のページへ（あとで直せます）", "Go on without correcting (you can do so later)");
    public static readonly LocalizedText NewQuestions = new(
        "答えに応じて質問が増えました：", "Your answers have led to further questions: ");
    public static readonly LocalizedText NewQuestionsSeparator = new("、", ", ");
    public static readonly LocalizedText SaveAndNext = new("保存して次へ", "Save and continue");
    public static readonly LocalizedText SaveAndBack = new("保存して前へ", "Save and go back");
    public static readonly LocalizedText SaveAndLeave = new("保存して中断する", "Save and stop for now");
    public static readonly LocalizedText SaveAndCheck = new("保存して確認へ", "Save and check");
    public static readonly LocalizedText SavedAt = new("保存しました（{0}）", "Saved ({0})");
    public static readonly LocalizedText SaveStatus = new("下書きの保存", "Saving of the draft");
    public static readonly LocalizedText LastSaved = new("下書きの最終保存：{0}", "Draft last saved: {0}");
    public static readonly LocalizedText SavedBy = new("　保存した人：{0}さん", ", saved by {0}");
    public static readonly LocalizedText NotSavedOffline = new(
        "いま自動で保存できません。ボタンを押して保存してください。", "Cannot save by itself at the moment. Press a button to save.");
    public static readonly LocalizedText NotSavedUntilSent = new(
        "この画面は自動では保存できなくなりました。ボタンを押して送ると、続きの案内が表示されます。入力した内容は残ります。",
        "This page can no longer be saved by itself. Press a button to send it and read how to go on; what you typed is kept.");
    public static readonly LocalizedText NotSavedConflict = new(
        "別の画面で同じ質問が変更されています。ボタンを押すと、どちらを残すか選べます。",
        "The same questions were changed in another window. Press a button to choose which to keep.");
    public static readonly LocalizedText DraftTooLarge = new(
        "文章が長すぎて保存できません。ご意見などの長い文章を短くして、もう一度保存してください。入力した内容は、このページに残っています。",
        "The texts are too long to be saved. Shorten long texts such as comments and save again. What you typed is still on this page.");

    public static readonly LocalizedText OverviewTitle = new("回答の状況", "Overview");
    public static readonly LocalizedText OverviewNew = new("まだ回答していません。", "You have not answered yet.");
    public static readonly LocalizedText OverviewDraft = new("下書きがあります。まだ送信していません。", "There is a draft. It has not been sent.");
    public static readonly LocalizedText OverviewAmending = new(
        "送信した回答を修正中です。修正はまだ送信していません。", "You are amending the answers you sent. The changes have not been sent.");
    public static readonly LocalizedText OverviewSent = new("回答は送信済みです。締切りまで修正できます。", "Your answers have been sent. You can amend them until the closing time.");
    public static readonly LocalizedText OverviewOvertaken = new(
        "下書きを始めたあとに、別の回答が送信されています。送信するときに、どちらを残すか選べます。",
        "Since this draft was begun, other answers have been sent. When you send, you can choose which to keep.");
    public static readonly LocalizedText ReceiptNumber = new("受付番号", "Receipt number");
    public static readonly LocalizedText Revision = new("回答の版", "Revision");
    public static readonly LocalizedText SentAt = new("送信日時", "Sent");
    public static readonly LocalizedText Sections = new("質問のページ", "Pages of questions");
    public static readonly LocalizedText StateDone = new("記入済み", "Complete");
    public static readonly LocalizedText StatePrefilled = new("前回の回答あり・要確認", "Last time’s answers: please check");
    public static readonly LocalizedText StateOpen = new("必須の未回答 {0}件", "{0} required answers missing");
    public static readonly LocalizedText StateOpenOne = new("必須の未回答 1件", "1 required answer missing");
    public static readonly LocalizedText StateErrors = new("要確認 {0}件", "{0} answers to check");
    public static readonly LocalizedText StateErrorsOne = new("要確認 1件", "1 answer to check");
    public static readonly LocalizedText StateNotAsked = new("回答不要", "Not needed");
    public static readonly LocalizedText StateUndecided = new("ほかの回答によります", "Depends on other answers");
    public static readonly LocalizedText StateBlank = new("任意・未記入", "Optional, blank");
    public static readonly LocalizedText Begin = new("回答を始める", "Start");
    public static readonly LocalizedText Continue = new("続きから回答する", "Continue");
    public static readonly LocalizedText Amend = new("回答を修正する", "Amend the answers");
    public static readonly LocalizedText GoToCheck = new("確認して送信する", "Check and send");
    public static readonly LocalizedText Discard = new("送信していない変更を取り消す", "Drop the changes that were not sent");
    public static readonly LocalizedText DiscardTitle = new("修正をやめる", "Stop amending");
    public static readonly LocalizedText DiscardHint = new(
        "「送信していない変更を取り消す」を押すと、下書きを消し、送信した回答（第{0}版）に戻します。消した下書きは元に戻せません。",
        "“Drop the changes that were not sent” deletes the draft and goes back to the answers you sent (revision {0}). A deleted draft cannot be brought back.");
    public static readonly LocalizedText DiscardConfirm = new("下書きが消えることを理解しています。", "I know that the draft will be deleted.");
    public static readonly LocalizedText DiscardNotConfirmed = new(
        "下書きを消してよければ、チェックを入れてください。", "Tick the box if the draft is to be deleted.");
    public static readonly LocalizedText NotDiscarded = new("変更は取り消されていません", "The changes have not been dropped");
    public static readonly LocalizedText Discarded = new(
        "送信していない変更を取り消しました。送信した回答は、そのまま残っています。", "The changes that were not sent have been dropped. The answers you sent stay as they are.");
    public static readonly LocalizedText OtherWays = new("そのほか", "More");
    public static readonly LocalizedText ToPreview = new("すべての質問を見る・印刷する", "See and print all questions");
    public static readonly LocalizedText ToCsv = new("表計算ソフトで記入する（CSV）", "Fill in with a spreadsheet (CSV)");
    public static readonly LocalizedText ToAnswers = new("送信した回答を読む・印刷する", "Read and print what was sent");
    public static readonly LocalizedText ToReceipt = new("受付の控え", "Receipt");
    public static readonly LocalizedText ToHistory = new("修正の履歴", "History of revisions");
    public static readonly LocalizedText ToDownload = new("自社の回答をダウンロードする（JSON形式のデータ）", "Download your answers (JSON data file)");
    public static readonly LocalizedText ToResults = new("自社の数値と公表された統計", "Your figures beside the published statistics");

    public static readonly LocalizedText ConflictTitle = new("同じ質問が、別の画面でも変更されています", "The same questions were changed elsewhere too");
    public static readonly LocalizedText ConflictText = new(
        "このページを開いたあとに、別の画面または同じ会社の別の方が回答を保存しました。まだ何も上書きしていません。どちらを残すか選んでください。",
        "After this page was opened, answers were saved in another window or by a colleague. Nothing has been overwritten. Choose which to keep.");
    public static readonly LocalizedText ConflictQuestion = new("質問", "Question");
    public static readonly LocalizedText ConflictMine = new("この画面で入力した内容", "Typed in this window");
    public static readonly LocalizedText ConflictTheirs = new("保存されている内容", "Saved elsewhere");
    public static readonly LocalizedText KeepMine = new("この画面の内容を残す", "Keep what I typed here");
    public static readonly LocalizedText KeepTheirs = new("保存されている内容を残す", "Keep what is saved");
}
