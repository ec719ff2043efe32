using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts of the way in.</summary>
public static partial class PageTexts
{
    public static readonly LocalizedText HomeTitle = new("調査に回答する", "Answer a survey");
    public static readonly LocalizedText HomeIntroduction = new(
        "お送りしたアクセスコードをご用意のうえ、回答する調査を選んでください。", "Have your access code at hand and choose the survey.");
    public static readonly LocalizedText HomeNothingOpen = new("いま受け付けている調査はありません。", "No survey is open at present.");
    public static readonly LocalizedText HomeOpen = new("受付中の調査", "Open surveys");
    public static readonly LocalizedText HomeClosed = new("受付を終えた調査", "Closed surveys");
    public static readonly LocalizedText HomeClosedHint = new(
        "送信した回答を読み、公表後は自社の数値と公表された統計を見比べることができます。",
        "Read what you sent and, after publication, see your figures beside the published statistics.");
    public static readonly LocalizedText HomeData = new("公表した統計", "Published statistics");
    public static readonly LocalizedText HomeDataLink = new("統計データを見る", "See the data");
    public static readonly LocalizedText HomeDataHint = new(
        "調査の結果は、だれでも使えるオープンデータとして公表しています。", "The results are published as open data for everybody.");

    public static readonly LocalizedText StartTitle = new("サインイン", "Sign in");
    public static readonly LocalizedText StartPlanned = new(
        "この調査の受付はまだ始まっていません。受付開始：{0}", "This survey is not open yet. It opens on {0}.");
    public static readonly LocalizedText StartClosed = new(
        "この調査の受付は終わりました。サインインすると、送信した回答を読むことができます。", "This survey is closed. Sign in to read what you sent.");
    public static readonly LocalizedText StartClosedForYou = new("この調査の受付は終わりました。", "This survey is closed.");
    public static readonly LocalizedText AccessCode = new("アクセスコード", "Access code");
    public static readonly LocalizedText AccessCodeHelp = new(
        "ご案内の文書にある16文字の英数字です（例：ABCD-2345-EFGH-6789）。大文字・小文字、全角・半角、ハイフンや空白の有無は問いません。",
        "The 16 letters and digits in the letter you received, for example ABCD-2345-EFGH-6789. Upper or lower case, spaces and hyphens do not matter.");
    public static readonly LocalizedText AccessCodeInLink = new(
        "専用のリンクから開いたときは、アドレス欄の「#」より後ろがアクセスコードです。", "If you came by a personal link, the code is what follows “#” in the address.");
    public static readonly LocalizedText StartSignedIn = new("{0}としてサインインしています。", "You are signed in for {0}.");
    public static readonly LocalizedText StartOther = new("別の企業としてサインインする", "Sign in for another firm");
    public static readonly LocalizedText StartGoOn = new("回答の状況へ進む", "Go to the overview");
    public static readonly LocalizedText YourName = new("記入する方のお名前", "Your name");
    public static readonly LocalizedText YourNameHelp = new(
        "下書きを保存した人として、同じ会社の方にだけ表示します。統計には使いません。",
        "Shown only to colleagues of your firm beside the draft you save. Not used for statistics.");
    public static readonly LocalizedText SignIn = new("サインイン", "Sign in");
    public static readonly LocalizedText StartPreview = new("回答の前にすべての質問を見る（印刷できます）", "See all questions before you start (printable)");
    public static readonly LocalizedText StartHelpTitle = new("アクセスコードが分からないとき", "If you do not have your access code");
    public static readonly LocalizedText StartHelp = new(
        "ご案内の文書をお持ちでないときは、{0}の担当者にご連絡ください。新しいアクセスコードをお送りします。",
        "If you cannot find the letter, contact the staff of {0}. They will send you a new code.");

    public static readonly LocalizedText StartErrors = new("サインインできませんでした", "You could not be signed in");
    public static readonly LocalizedText CodeMissing = new("アクセスコードを入力してください。", "Enter your access code.");
    public static readonly LocalizedText CodeWrong = new(
        "アクセスコードが正しくありません。文書を見て、もう一度入力してください。数字の0と1、英字のOとIは使われていません。",
        "This access code is not valid. Look at the letter and enter it again. Codes have no 0, 1, O or I.");
    public static readonly LocalizedText LockedOut = new(
        "誤ったアクセスコードが続いたため、いまは受け付けられません。{0}分ほど待ってから、もう一度お試しください。お急ぎのときは市の担当者にご連絡ください。",
        "Too many wrong access codes were entered. Wait about {0} minutes and try again. If it is urgent, contact the city’s staff.");
    public static readonly LocalizedText LockedOutOne = new(
        "誤ったアクセスコードが続いたため、いまは受け付けられません。1分ほど待ってから、もう一度お試しください。お急ぎのときは市の担当者にご連絡ください。",
        "Too many wrong access codes were entered. Wait about a minute and try again. If it is urgent, contact the city’s staff.");
    public static readonly LocalizedText SessionOver = new(
        "長い間操作がなかったか、別の画面でサインアウトしたため、サインインの状態が終わりました。もう一度アクセスコードを入力してください。入力した内容は、サインインすると保存されます。",
        "You have been signed out, because nothing was done for a long time or because you signed out in another window. Enter your access code again; what you typed will be saved when you sign in.");
    public static readonly LocalizedText FormExpired = new(
        "このページは古くなっていました。入力した内容は残っています。もう一度ボタンを押してください。ブラウザーのCookieを有効にしてください。",
        "This page had become too old. What you typed is still here: press the button again. Cookies must be allowed.");
}
