using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts about drafts and releases.</summary>
public static partial class StaffTexts
{
    public static readonly MessageText NotClosed = new(
        new("まだ確かめられません", "There is nothing to look at yet"),
        new("受付が終わると、公表される内容をここで確かめることができます。", "Once the round is closed, what would be published can be looked at here."));

    public static readonly LocalizedText DraftTitle = new("公表前の内容", "Draft release");
    public static readonly LocalizedText DraftErrors = new("操作は行われていません", "Nothing was done");
    public static readonly LocalizedText DraftSecret = new(
        "このページは部内限りです。数値を伏せた理由は、公表すると伏せた数値の手がかりになるため、外に出さないでください。",
        "For staff only. Why a figure is withheld must not get out: it would help others to work the figure out.");
    public static readonly LocalizedText DraftSummary = new("概要", "Summary");
    public static readonly LocalizedText ResponseRate = new("回答率", "Response rate");
    public static readonly LocalizedText ResponseRateOf = new("{0} / {1}企業（{2}%）", "{0} of {1} firms ({2}%)");
    public static readonly LocalizedText FirmsCounted = new("集計企業数", "Firms counted");
    public static readonly LocalizedText FirmsCount = new("{0}企業", "{0}");
    public static readonly LocalizedText CellsCount = new("{0}個", "{0}");
    public static readonly LocalizedText CellsCountOf = new("{0}個：{1}", "{0}: {1}");
    public static readonly LocalizedText CellsShown = new("公表する数値", "Figures shown");
    public static readonly LocalizedText CellsHidden = new("伏せる数値（x）", "Figures withheld (x)");
    public static readonly LocalizedText Design = new("表の構成", "Design of the tables");
    public static readonly LocalizedText DesignText = new("{0}（選んだ理由は下の「秘匿の詳細」にあります）", "{0} (why it was chosen is under “Protection in detail”)");
    public static readonly LocalizedText ProtectionTitle = new("秘匿の詳細", "Protection in detail");
    public static readonly LocalizedText LadderTitle = new("表の構成の選択", "How the design was chosen");
    public static readonly LocalizedText LadderText = new(
        "詳しい構成から順に試し、伏せた数値がどこからも計算できないと証明できた最初の構成を使います。",
        "Designs are tried from the most detailed on. The first for which it is proved that no withheld figure can be worked out is used.");
    public static readonly LocalizedText VerdictCell = new("（例：{0}）", "(for example {0})");
    public static readonly LocalizedText WithheldMeasures = new(
        "安全と証明できなかったため、次の集計項目はすべて公表しません：{0}", "These sums are not published at all, because they could not be proved safe: {0}");
    public static readonly LocalizedText ProtectionCaption = new("表ごとの数値の数", "Figures by table");
    public static readonly LocalizedText Table = new("表", "Table");
    public static readonly LocalizedText Measure = new("集計項目", "Measure");
    public static readonly LocalizedText Cells = new("数値", "Figures");
    public static readonly LocalizedText Primary = new("それ自体を伏せる", "Withheld for themselves");
    public static readonly LocalizedText Complementary = new("ほかを守るため伏せる", "Withheld to protect others");
    public static readonly LocalizedText DraftTables = new("公表される表", "The tables as they would be published");
    public static readonly LocalizedText DraftTablesText = new(
        "「x」は伏せる数値です。小さな文字は伏せる理由で、公表されません。", "An “x” is a withheld figure. The small words before it are the reason, which is not published.");
    public static readonly LocalizedText DraftTooLarge = new(
        "この表は{0}個の数値があり、ここには表示しません。上のCSVで確かめてください。", "This table has {0} figures and is not shown here. Look at them in the CSV above.");
    public static readonly LocalizedText DraftPreview = new("公表されるページとファイルを見る", "See the page and the files as they would be published");
    public static readonly LocalizedText DraftCsv = new("すべての数値と伏せる理由をダウンロード（CSV・部内限り）", "Download all figures and reasons (CSV, for staff only)");
    public static readonly LocalizedText Figure = new("数値", "Figure");

    public static readonly LocalizedText ReviewsTitle = new("これまでの確認", "Reviews so far");
    public static readonly LocalizedText ReviewApproved = new("承認", "Approved");
    public static readonly LocalizedText ReviewReturned = new("差戻し", "Sent back");
    public static readonly LocalizedText ReviewOther = new("（そのあとに内容が変わっています）", " (the draft has changed since)");
    public static readonly LocalizedText ApprovalOutdated = new(
        "承認のあとに内容が変わったため、前の承認は無効です。このままでは公表されません。内容を確かめて、もう一度承認してください。",
        "The draft has changed since it was approved, so that approval no longer counts and nothing is published. Look at it and approve it again.");
    public static readonly LocalizedText DecisionTitle = new("承認・公表", "Approve or publish");
    public static readonly LocalizedText ToDecision = new("承認・公表へ進む", "Go to the decision");
    public static readonly LocalizedText DecisionAutomatic = new(
        "この調査回は{0}に自動で公表されます。止めるときは、公表の方法を「{1}」に変更してください。",
        "This round is published automatically on {0}. To stop it, change how it is published to “{1}”.");
    public static readonly LocalizedText ApproveTitle = new("承認する", "Approve");
    public static readonly LocalizedText ApproveText = new(
        "上の内容を承認します。{0}に自動で公表され、公表した数値はあとから変更できません。承認のあとに内容が変わったときは、もう一度承認が必要です。",
        "You approve what is shown above. It is published automatically on {0}; published figures can never be changed. If the draft changes after approval, it must be approved again.");
    public static readonly LocalizedText ApproveLateText = new(
        "公表日時（{0}）を過ぎています。承認すると、まもなく公表され、数値はあとから変更できません。",
        "The publication time ({0}) has passed. Once approved, it is published within moments and cannot be changed.");
    public static readonly LocalizedText ApproveNote = new("メモ", "Note");
    public static readonly LocalizedText NoteHelp = new("部内の記録に残ります。公表されません。", "Kept for staff; not published.");
    public static readonly LocalizedText ApproveButton = new("承認する", "Approve");
    public static readonly LocalizedText ApproveLateButton = new("承認して公表する", "Approve and publish");
    public static readonly LocalizedText ReturnTitle = new("差し戻す", "Send back");
    public static readonly LocalizedText ReturnText = new(
        "公表を止め、理由を残します。承認していた場合は、承認も取り消されます。公表するには、あらためて承認してください。",
        "Stops the publication and records why. An earlier approval no longer counts. To publish, approve it again.");
    public static readonly LocalizedText ReturnNote = new("差し戻す理由", "Reason for sending it back");
    public static readonly LocalizedText ReturnButton = new("差し戻す", "Send back");
    public static readonly LocalizedText PublishTitle = new("いますぐ公表する", "Publish now");
    public static readonly LocalizedText PublishText = new(
        "公表日時を待たずに、上の内容を公表します。公表した数値は、あとから変更できません。",
        "Publishes what is shown above before its publication time. Published figures can never be changed.");
    public static readonly LocalizedText PublishConfirm = new(
        "内容を確かめました。公表した数値を変更できないことを理解しています。", "I have checked the figures and know that they cannot be changed once published.");
    public static readonly LocalizedText PublishButton = new("いますぐ公表する", "Publish now");

    public static readonly LocalizedText ReleasesTitle = new("公表した版", "Published versions");
    public static readonly LocalizedText ReleasesText = new(
        "公表した数値は変わりません。説明文や形式が変わると、新しい版になります。", "Published figures stay. New texts or formats make a new version.");
    public static readonly LocalizedText VersionNumber = new("第{0}版", "Version {0}");
    public static readonly LocalizedText WithdrawnAt = new("取下げ：{0}。理由：{1}", "Withdrawn on {0}. Reason: {1}");
    public static readonly LocalizedText PublishedOn = new("公表：{0}", "Published on {0}");
    public static readonly LocalizedText SeeVersion = new("公表ページを見る", "See the published page");
    public static readonly LocalizedText ToWithdraw = new("取り下げる", "Withdraw");
    public static readonly LocalizedText AgainTitle = new("説明文・形式を更新する", "Bring texts and formats up to date");
    public static readonly LocalizedText AgainText = new(
        "調査票の文言やシステムの更新について、システムの管理者から連絡を受けたときに使います。説明文や形式に変更があれば、すぐに新しい版を公表します。数値は変わりません。",
        "Use this when you are told that the questionnaire’s texts or the system were updated. If texts or formats changed, a new version is published at once. The figures stay the same.");
    public static readonly LocalizedText AgainButton = new("変更があれば新しい版を公表する", "Publish a new version if anything changed");
    public static readonly LocalizedText NoneStands = new(
        "公表中の版はありません。この回の数値は、直したものも含めて、二度と公表できません。公表していた数値と比べると、個々の企業の回答が分かるおそれがあるためです。",
        "No version is published now. Figures of this round can never be published again, not even corrected ones: compared with those that were out, they could give firms away.");

    public static readonly LocalizedText JointTitle = new("複数の調査回をまとめて公表", "Publish several rounds together");
    public static readonly LocalizedText JointText = new(
        "選んだ調査回を、公表日時を待たずに、同時に公表します。1つでも公表できないときは、どの回も公表しません。",
        "Publishes the chosen rounds together, before their publication times. If one of them cannot be published, none is.");
    public static readonly LocalizedText JointLinked = new(
        "前の調査回とつながる表は、前の回がすでに公表されている場合にだけ作られます。この表が必要なときは、まとめずに、古い回から順に公表してください。",
        "Tables that link a round with the one before are made only where that one is already published. If you want them, publish the rounds one after another, the oldest first.");
    public static readonly LocalizedText JointRounds = new("公表する調査回", "Rounds to publish");
    public static readonly LocalizedText JointNone = new(
        "まとめて公表できる調査回はありません。受付が終わり、承認された回を選べるようになります。",
        "No round can be published now. Rounds that are closed and approved can be chosen here.");
    public static readonly LocalizedText JointWaiting = new("先に承認が必要な調査回", "Rounds that must be approved first");
    public static readonly LocalizedText JointButton = new("まとめて公表する", "Publish them together");
    public static readonly LocalizedText JointErrors = new("公表していません", "Nothing was published");
    public static readonly LocalizedText JointPublished = new("公表しました：{0}", "Published: {0}");

    public static readonly LocalizedText WithdrawTitle = new("公表した版を取り下げる", "Withdraw a version");
    public static readonly LocalizedText WithdrawErrors = new("取り下げていません", "Nothing was withdrawn");
    public static readonly LocalizedText WithdrawText = new(
        "取り下げた版は二度と公表できません。利用者には、下に書いた理由が代わりに表示されます。この版の数値を含む時系列の版も取り下げられ、作り直されます。数値を直した版は公表できません。直すのが説明文だけなら、先に新しい版を公表してから、この版を取り下げてください。",
        "A withdrawn version can never be shown again. Readers see the reason below in its place. Versions of the time series that contain its figures are withdrawn too and made again. Corrected figures can never be published. If only texts were wrong, publish the new version first, then withdraw this one.");
    public static readonly LocalizedText SeriesOf = new("{0}（時系列）", "{0} (time series)");
    public static readonly LocalizedText ReasonJa = new("理由（日本語）", "Reason (Japanese)");
    public static readonly LocalizedText ReasonEn = new("理由（英語）", "Reason (English)");
    public static readonly LocalizedText ReasonHelp = new("公表されます。", "This is published.");
    public static readonly LocalizedText ReasonMissing = new("理由を日本語で入力してください。", "Enter the reason in Japanese.");
    public static readonly LocalizedText ReasonMissingInEnglish = new("理由を英語で入力してください。", "Enter the reason in English.");
    public static readonly LocalizedText WithdrawButton = new("この版を取り下げる", "Withdraw this version");

    /// <summary>{0}: below how many firms a figure is withheld.</summary>
    public static LocalizedText ReasonOf(HiddenReason reason) => reason switch
    {
        HiddenReason.FewFirms => new("該当する企業が{0}未満（0を含む）", "fewer than {0} firms (zero included)"),
        HiddenReason.FewContributors => new(
            "該当する企業は{0}以上あるが、0以外の数値を記入した企業が{0}未満", "at least {0} firms, but fewer than {0} of them gave a figure other than 0"),
        HiddenReason.Dominated => new("1社が大半を占めるため", "one firm makes up most of it"),
        _ => new(
            "ほかの伏せた数値や、これを内訳とする数値との差を逆算できないようにするため",
            "so that another withheld figure, or what this one leaves of a sum it is part of, cannot be worked out"),
    };

    public static LocalizedText ShortReasonOf(HiddenReason reason) => reason switch
    {
        HiddenReason.FewFirms => new("企業少数", "few firms"),
        HiddenReason.FewContributors => new("記入者少数", "few answers"),
        HiddenReason.Dominated => new("占有", "dominance"),
        _ => new("他を保護", "protection"),
    };

    public static LocalizedText VerdictOf(DesignReason reason) => reason switch
    {
        DesignReason.Published => new("安全と証明できました。この構成を使います。", "Proved safe: this design is used."),
        DesignReason.TooFewFirms => new("事業者の数が、この構成の条件に足りません。", "The round has fewer firms than this design asks for."),
        DesignReason.RoundBeforeNotPublished => new(
            "前の調査回とつながる表ですが、前の回の必要な数値が公表されていません。", "It links this round with the one before, of which a figure it needs is not published."),
        DesignReason.RoundBeforeChanged => new(
            "前の調査回とつながる表ですが、前の回の回答が公表後に変わっています。", "It links this round with the one before, whose responses have changed since it was published."),
        DesignReason.NothingLeftToPublish => new("事業者の総数まで伏せることになるため使えません。", "Even the number of firms would have to be withheld."),
        DesignReason.SumsBesideClasses => new(
            "規模別の企業数に伏せるものがあり、同じ項目の合計と並べて公表すると、伏せた数を推測できます。",
            "A count by size is withheld, and beside the sum of the same item it could be narrowed down."),
        DesignReason.NotProvedFromTheFile => new(
            "公表する数値だけから伏せた数値を推定できないとは証明できませんでした。", "It was not proved that the withheld figures cannot be worked out from the published ones."),
        DesignReason.NotProvedAgainstTheRule => new(
            "伏せ方の規則を知る人が伏せた数値を計算できないとは証明できませんでした。", "It was not proved that somebody who knows the rules cannot work out a withheld figure."),
        _ => new("表の組合せが大きすぎて、確かめられませんでした。", "The tables are too large together to be examined."),
    };

    public static LocalizedText NoticeOf(ReleaseNotice notice) => notice switch
    {
        ReleaseNotice.Approved => new("承認しました。", "Approved."),
        ReleaseNotice.Returned => new("差し戻しました。公表されません。", "Sent back. It will not be published."),
        ReleaseNotice.Published => new("公表しました。", "Published."),
        ReleaseNotice.Unchanged => new("公表した版は最新です。新しい版は作っていません。", "The published version is up to date; no new one was made."),
        ReleaseNotice.Frozen => new(
            "公表のあとに回答が届いたか修正されましたが、数値は公表したときのままです。", "Responses have come or changed since, but the figures stay as they were published."),
        ReleaseNotice.Withdrawn => new("取り下げました。利用者には、書いた理由が表示されます。", "Withdrawn. Readers now see the reason you gave."),
        ReleaseNotice.Changed => new(
            "確認していた内容から変わっています。もう一度内容を確かめてください。", "The draft has changed since you looked at it. Look at it again."),
        ReleaseNotice.NoteMissing => new("差し戻す理由を入力してください。", "Enter the reason for sending it back."),
        ReleaseNotice.NoneChosen => new("公表する調査回を選んでください。", "Choose the rounds to publish."),
        ReleaseNotice.NotReady => new(
            "選んだ調査回の状態が変わったため、どの回も公表していません。もう一度選んでください。",
            "A chosen round is no longer as it was, so none was published. Choose again."),
        ReleaseNotice.NoneStands => NoneStands,
        ReleaseNotice.NotConfirmed => new("確認の欄にチェックを入れてください。", "Tick the box to confirm."),
        _ => new("別の処理が公表を行っています。しばらくしてから、もう一度お試しください。", "Another run is publishing. Try again in a moment."),
    };
}
