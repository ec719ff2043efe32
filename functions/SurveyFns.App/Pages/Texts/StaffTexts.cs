using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Every text of the staff's pages that does not come from the survey definition. <c>{0}</c> and so on are filled in.</summary>
public static partial class StaffTexts
{
    public static readonly LocalizedText Colon = new("：", ": ");
    public static readonly LocalizedText Comma = new("、", ", ");
    public static readonly LocalizedText WithUnit = new("{0}（{1}）", "{0} ({1})");
    public static readonly LocalizedText Service = new("調査の管理", "Survey administration");
    public static readonly LocalizedText SignedInAs = new("担当者：", "Signed in: ");
    public static readonly LocalizedText TrailLabel = new("現在の位置", "You are here");
    public static readonly LocalizedText ProblemAt = new("{0}：{1}", "{0}: {1}");
    public static readonly LocalizedText Save = new("保存する", "Save");

    public static readonly MessageText NotFound = new(
        new("ページが見つかりません", "Page not found"),
        new("アドレスを確かめるか、はじめのページから選んでください。", "Check the address, or choose from the first page."));

    public static readonly MessageText FormExpired = new(
        new("もう一度操作してください", "Please try again"),
        new("ページが古くなっていたため、何も変更していません。前のページを読み込み直して、もう一度操作してください。ブラウザーのCookieを有効にしてください。",
            "The page had become too old, so nothing was changed. Go back, reload the page and try again. Cookies must be allowed."));

    public static readonly LocalizedText SignInTitle = new("担当者のサインイン", "Staff sign-in");
    public static readonly LocalizedText SignInText = new(
        "このページから先は、調査を担当する市の職員だけが使えます。", "These pages are for the city’s staff who run the surveys.");
    public static readonly LocalizedText YourName = new("お名前", "Your name");
    public static readonly LocalizedText YourNameHelp = new(
        "誰が何をしたかの記録に残ります。60文字までです。", "Kept in the record of who did what. Up to 60 characters.");
    public static readonly LocalizedText NameMissing = new("お名前を60文字までで入力してください。", "Enter your name, up to 60 characters.");
    public static readonly LocalizedText Key = new("管理キー", "Staff key");
    public static readonly LocalizedText KeyHelp = new(
        "システムの管理者から受け取ったキーです。分からないときは、システムの管理者に問い合わせてください。",
        "The key you received from whoever runs the system. Ask them if you do not have it.");
    public static readonly LocalizedText KeyMissing = new("管理キーを入力してください。", "Enter the staff key.");
    public static readonly LocalizedText KeyWrong = new(
        "管理キーが正しくありません。大文字・小文字の違いを確かめて、もう一度入力してください。",
        "The staff key is not correct. Check upper and lower case and enter it again.");
    public static readonly LocalizedText KeyLockedOne = new(
        "誤ったキーが続いたため、いまは受け付けられません。1分ほど待ってから、もう一度お試しください。",
        "Too many wrong keys were entered. Wait about a minute and try again.");
    public static readonly LocalizedText KeyLocked = new(
        "誤ったキーが続いたため、いまは受け付けられません。{0}分ほど待ってから、もう一度お試しください。",
        "Too many wrong keys were entered. Wait about {0} minutes and try again.");
    public static readonly LocalizedText EntraText = new(
        "市のアカウント（Microsoft Entra ID）でサインインしてください。", "Sign in with your account of the city (Microsoft Entra ID).");
    public static readonly LocalizedText EntraSignIn = new("市のアカウントでサインイン", "Sign in with the city’s account");
    public static readonly LocalizedText NoAccessTitle = new("担当者のページを開けません", "The staff pages cannot be opened");
    public static readonly LocalizedText Closed = new(
        "担当者のサインインが設定されていません。システムの管理者に、設定「Staff__Authentication」を「Key」または「Entra」にするよう依頼してください。設定の一覧はREADMEにあります。",
        "No way of signing in has been set up. Ask whoever runs the system to set “Staff__Authentication” to “Key” or “Entra”. The settings are listed in the README.");
    public static readonly LocalizedText RoleMissing = new(
        "{0} でサインインしていますが、このアカウントには調査の担当者の権限がありません。", "You are signed in as {0}, but this account has not been given the role of survey staff.");
    public static readonly LocalizedText RoleMissingHelp = new(
        "市のアカウントの管理者に、アプリ「SurveyFns」のロール「Survey staff」の割当てを依頼してください。割当てのあと、サインインし直すと使えます。",
        "Ask whoever manages the city’s accounts to assign you the role “Survey staff” of the application “SurveyFns”. Then sign in again.");
    public static readonly LocalizedText OtherAccount = new("別のアカウントでサインインする", "Sign in with another account");

    public static readonly LocalizedText HomeTitle = new("調査の一覧", "Surveys");
    public static readonly LocalizedText HomeText = new("時刻はすべて日本時間です。", "All times are Japan time (UTC+9).");
    public static readonly LocalizedText ToRegister = new("事業者の名簿", "Register of firms");
    public static readonly LocalizedText ToContext = new("参考資料の表", "Context tables");
    public static readonly LocalizedText ToActions = new("操作の記録", "Record of actions");
    public static readonly LocalizedText EarlierRounds = new("これより前の調査回（{0}件）", "Earlier rounds ({0})");
    public static readonly LocalizedText AnsweredOf = new("回答済み {0} / {1}事業者", "{0} of {1} firms have answered");

    public static readonly LocalizedText ActionsTitle = new("操作の記録", "Record of actions");
    public static readonly LocalizedText ActionsText = new(
        "誰が、いつ、何をしたかの記録です。新しい順に300件まで表示します。管理キーの場合の名前は、サインインのときに本人が入力したものです。",
        "Who did what, and when; the latest 300, newest first. With the staff key the name is the one that was typed at sign-in.");
    public static readonly LocalizedText ActionsNone = new("まだ記録はありません。", "Nothing has been recorded yet.");
    public static readonly LocalizedText ActionWhen = new("日時（日本時間）", "When (Japan time, UTC+9)");
    public static readonly LocalizedText ActionWho = new("担当者", "Who");
    public static readonly LocalizedText ActionWhat = new("操作", "What");
    public static readonly LocalizedText ActionSubject = new("対象", "Details");
    public static readonly LocalizedText ActionByProgram = new("システム連携（API）", "Program (API)");
}
