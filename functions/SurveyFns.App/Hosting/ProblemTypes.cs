using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>Every error the HTTP surface can give, in one list.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType MalformedJson = New(400, "malformed-json",
        "JSONとして読めません", "JSONの書式を確かめて、もう一度送ってください。",
        "This is not JSON", "Check the form of the JSON and send it again.");

    public static readonly ProblemType MalformedBody = New(400, "malformed-body",
        "本文の形が違います", "本文は {\"answers\":{…},\"confirmations\":{…}} の形にしてください。",
        "The body has another form", "The body must be {\"answers\":{…},\"confirmations\":{…}}.");

    public static readonly ProblemType MalformedList = New(400, "malformed-body",
        "本文の形が違います", "本文は空にするか、{\"firms\":[\"…\"]} の形にしてください。",
        "The body has another form", "The body must be empty or {\"firms\":[\"…\"]}.");

    public static readonly ProblemType MalformedRounds = New(400, "malformed-body",
        "本文の形が違います", "本文は {\"rounds\":[\"…\"]} の形にし、1つ以上の回を挙げてください。",
        "The body has another form", "The body must be {\"rounds\":[\"…\"]} and name at least one round.");

    public static readonly ProblemType MalformedRequest = New(400, "malformed-request",
        "リクエストを読めません", "アドレスと本文を確かめてください。",
        "The request cannot be read", "Check the address and the body.");

    public static readonly ProblemType Unauthorized = New(401, "unauthorized",
        "アクセスコードが正しくありません", "お送りしたアクセスコードを確かめて、もう一度入力してください。見つからないときは市の担当者にご連絡ください。",
        "The access code is missing or not valid", "Check the access code you were sent. If you cannot find it, ask the city's staff.");

    public static readonly ProblemType RoundNotOpen = New(403, "round-not-open",
        "回答の受付期間ではありません", "受付期間を確かめてください。期間を過ぎているときは市の担当者にご連絡ください。",
        "The round is not open", "See when the round is open. If it has closed, ask the city's staff.");

    public static readonly ProblemType NotFound = New(404, "not-found",
        "見つかりません", "アドレスを確かめてください。",
        "Not found", "Check the address.");

    public static readonly ProblemType RoundNotFound = New(404, "round-not-found",
        "その調査回はありません", "調査と回の名前を確かめてください。",
        "There is no such round", "Check the names of the survey and the round.");

    public static readonly ProblemType NoResponse = New(404, "no-response",
        "まだ回答がありません", "先に回答を送ってください。",
        "There is no response yet", "Send a response first.");

    public static readonly ProblemType NoDraft = New(404, "no-draft",
        "下書きがありません", "先に下書きを保存してください。",
        "There is no draft", "Save a draft first.");

    public static readonly ProblemType InvalidPage = New(400, "invalid-parameter",
        "パラメータを読めません", "format は csv、json、jsonstat のどれか、page は1以上で最後のページまで、pageSize は1から1000までにしてください。",
        "A parameter cannot be read", "format must be csv, json or jsonstat, page from 1 to the last page, pageSize from 1 to 1000.");

    public static readonly ProblemType UnknownParameter = New(400, "unknown-parameter",
        "そのパラメータはありません", "この表の分類は parameters のとおりです。",
        "There is no such parameter", "The dimensions of this table are listed in parameters.");

    public static readonly ProblemType UnknownCode = New(400, "unknown-code",
        "そのコードはありません", "使えるコードは codes のとおりです。",
        "There is no such code", "The codes that can be asked for are listed in codes.");

    public static readonly ProblemType UnknownTable = New(404, "unknown-table",
        "その表はありません", "公表している表は tables のとおりです。",
        "There is no such table", "The published tables are listed in tables.");

    public static readonly ProblemType AlreadyWithdrawn = New(409, "already-withdrawn",
        "すでに取り下げられています", "この版は取り下げ済みです。",
        "Already withdrawn", "This version was withdrawn before.");

    public static readonly ProblemType InvalidContextTable = New(422, "invalid-context-table",
        "参考資料を公表できません", "title、source、referencePeriod、columns、csv を確かめてください。問題は problems のとおりです。",
        "The context table cannot be published", "Check title, source, referencePeriod, columns and csv. What is wrong with the rows is in problems.");

    public static readonly ProblemType DraftChanged = New(412, "draft-changed",
        "確認した内容から変わっています", "公表予定の内容をもう一度確かめてから、承認してください。",
        "The draft is not the one that was looked at", "Look at the draft again, then approve it.");

    public static readonly ProblemType InvalidReview = New(422, "invalid-review",
        "承認か差戻しかを送ってください",
        "承認には確かめた下書きのID、差戻しには理由が要ります：{\"decision\":\"approve\",\"draft\":\"…\"} または {\"decision\":\"return\",\"note\":\"…\"}。",
        "Approve or return",
        "An approval names the draft that was looked at, a return says why: {\"decision\":\"approve\",\"draft\":\"…\"} or {\"decision\":\"return\",\"note\":\"…\"}.");

    public static readonly ProblemType ReasonRequired = New(422, "reason-required",
        "理由が必要です", "利用者に示す理由を {\"reason\":{\"ja\":\"…\",\"en\":\"…\"}} の形で送ってください。",
        "A reason is needed", "Send the reason that readers are told, as {\"reason\":{\"ja\":\"…\",\"en\":\"…\"}}.");

    public static readonly ProblemType AlreadyPublished = New(409, "already-published",
        "公表済みです", "公表した回の日程と数値は変更できません。",
        "The round is published", "The times and figures of a published round no longer change.");

    public static readonly ProblemType NotClosed = New(409, "round-not-closed",
        "受付期間中です", "受付が終わってから集計・公表してください。",
        "The round is still open", "Aggregate and publish it after it has closed.");

    public static readonly ProblemType RoundWithdrawn = New(409, "round-withdrawn",
        "公表を取り下げた調査回です", "この回の数値は、直したものも含めて、二度と公表できません。公表していた数値と比べると、個々の企業の回答が分かるおそれがあるためです。",
        "The round is withdrawn", "Figures of this round can never be published again, not even corrected ones: compared with those that were out, they could give firms away.");

    public static readonly ProblemType RoundsNotReady = New(409, "rounds-not-ready",
        "公表できない調査回があります",
        "rounds にある回の受付が終わり、承認されてから、もう一度お試しください。公表を取り下げた回は外してください。どの回も公表していません。",
        "Some rounds cannot be published",
        "Close and approve the rounds listed in rounds first, and leave out those that are withdrawn. None was published.");

    public static readonly ProblemType PublicationInProgress = New(409, "publication-in-progress",
        "別の処理が公表を行っています", "しばらくしてから、もう一度お試しください。",
        "Another run is publishing", "Try again in a moment.");

    public static readonly ProblemType Gone = New(410, "withdrawn",
        "取り下げられました", "この版は取り下げられました。最新の版をご覧ください。",
        "Withdrawn", "This version was withdrawn. See the latest one.");

    public static readonly ProblemType Stale = New(412, "etag-stale",
        "ほかの人が先に更新しました", "最新の回答を読み込み、違いを確かめてから送り直してください。",
        "Somebody else changed it first", "Read the current response, compare, and send again with its ETag.");

    public static readonly ProblemType NothingToAmend = New(412, "nothing-to-amend",
        "修正する回答がありません", "まだ回答がありません。最初の回答は、If-Match を付けずに送ってください。",
        "There is no response to amend", "Nothing has been sent yet: send the first response without If-Match.");

    public static readonly ProblemType UnreadableIfMatch = New(412, "if-match-unreadable",
        "If-Match を読み取れません", "現在のETagを、前後の引用符も含めて If-Match に付けてください。何も変更していません。",
        "If-Match cannot be read", "Send the current ETag in If-Match, with its quotation marks. Nothing was changed.");

    public static readonly ProblemType TooLarge = New(413, "too-large",
        "送信されたデータが大きすぎます", "データを小さくしてから送ってください。",
        "The body is too large", "Send less.");

    public static readonly ProblemType UnsupportedMediaType = New(415, "unsupported-media-type",
        "この形式は受け付けていません", "Content-Type を確かめてください。",
        "This media type is not accepted", "Check the Content-Type.");

    public static readonly ProblemType Validation = New(422, "validation",
        "回答を確かめてください", "下の項目を直すか、警告には理由を添えて、もう一度送ってください。",
        "Please check the answers", "Correct the items below, or give a reason for each warning, and send again.");

    public static readonly ProblemType InvalidRound = New(422, "invalid-round",
        "調査回の日程を確かめてください", "下の項目を直して、もう一度送ってください。",
        "Please check the round", "Correct the fields below and send again.");

    public static readonly ProblemType RegisterRefused = New(422, "register-refused",
        "名簿を取り込めません", "下の行を直して、ファイル全体をもう一度送ってください。1行も取り込んでいません。",
        "The register cannot be taken", "Correct the rows below and send the whole file again. No row was taken.");

    public static readonly ProblemType NotRegistered = New(422, "not-registered",
        "名簿にない事業者があります", "事業者の番号を確かめてください。コードは発行していません。",
        "Some firms are not in the register", "Check the firms' ids. No code was issued.");

    public static readonly ProblemType ETagRequired = New(428, "etag-required",
        "回答がすでにあります", "修正するときは、現在の回答のETagを If-Match に付けてください。",
        "There is a response already", "To amend it, send its ETag in If-Match.");

    public static readonly ProblemType LockedOut = New(429, "locked-out",
        "しばらく入力できません", "誤ったアクセスコードが続いたため、しばらく受け付けません。時間をおいてから、もう一度お試しください。",
        "Locked for a while", "Too many wrong access codes. Wait and try again.");

    public static readonly ProblemType Internal = New(500, "internal",
        "処理できませんでした", "回答は保存されていません。しばらくしてから、もう一度お試しください。",
        "Something went wrong", "Nothing was saved. Try again in a moment.");

    public static readonly ProblemType StorageUnavailable = New(503, "storage-unavailable",
        "ただいま保存できません", "しばらくしてから、同じ内容をもう一度送ってください。二重に登録されることはありません。",
        "The storage cannot be reached", "Send the same again in a moment: it will not be counted twice.");

    private static ProblemType New(int status, string code, string titleJa, string detailJa, string titleEn, string detailEn) =>
        new(status, code, new LocalizedText(titleJa, titleEn), new LocalizedText(detailJa, detailEn));
}
