using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Messages;

/// <summary>The wording of <see cref="MessageCatalogue"/>.</summary>
internal static class MessageTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } = new Dictionary<string, LocalizedText>
    {
        ["row"] = new("{row}件目：{message}", "Entry no. {row}: {message}"),
        [FindingCodes.Required] = new("「{label}」に答えてください。", "Answer “{label}”."),
        [FindingCodes.Required + ".unknown"] = new(
            "「{label}」に答えてください。分からないときは「分からない」を選んでください。",
            "Answer “{label}”. If you do not know, choose “We do not know”."),
        [FindingCodes.WrongType + ".answers"] = new(
            "回答は、項目名と値からなる JSON オブジェクトで送ってください。", "Send the answers as a JSON object of item ids and values."),
        [FindingCodes.WrongType + ".text"] = new("「{label}」は文字列で送ってください。", "Send “{label}” as a text."),
        [FindingCodes.WrongType + ".number"] = new(
            "「{label}」は数値で送ってください（例：1234）。", "Send “{label}” as a number, e.g. 1234."),
        [FindingCodes.WrongType + ".date"] = new(
            "「{label}」は日付の文字列で送ってください（例：\"2026-03-31\"）。", "Send “{label}” as a text with a date, e.g. \"2026-03-31\"."),
        [FindingCodes.WrongType + ".year-month"] = new(
            "「{label}」は年月の文字列で送ってください（例：\"2019-04\"）。", "Send “{label}” as a text with year and month, e.g. \"2019-04\"."),
        [FindingCodes.WrongType + ".choice"] = new(
            "「{label}」は選択肢の符号を 1 つ、文字列で送ってください。", "Send “{label}” as a text with one code."),
        [FindingCodes.WrongType + ".choices"] = new(
            "「{label}」は選択肢の符号を配列で送ってください（例：[\"a\",\"b\"]）。", "Send “{label}” as an array of codes, e.g. [\"a\",\"b\"]."),
        [FindingCodes.WrongType + ".group"] = new(
            "「{label}」はオブジェクトの配列で送ってください（1 件が 1 オブジェクト）。", "Send “{label}” as an array of objects, one for each row."),
        [FindingCodes.NotANumber] = new(
            "「{label}」は数字で入力してください（例：1,234）。カンマは 3 桁ごとにだけ使えます。",
            "Enter “{label}” as a number, e.g. 1,234. Use commas only between thousands."),
        [FindingCodes.NotAnInteger] = new("「{label}」は小数のない整数で入力してください。", "Enter “{label}” as a whole number, without decimals."),
        [FindingCodes.TooManyDecimals] = new(
            "「{label}」は小数点以下 {decimals} 桁までで入力してください。", "Enter “{label}” with at most {decimals} decimal place(s)."),
        [FindingCodes.OutOfRange] = new(
            "「{label}」の値が大きすぎます。単位を確かめ、{minimum} から {maximum} までで入力してください。",
            "“{label}” is too large. Check the unit and enter a number from {minimum} to {maximum}."),
        [FindingCodes.OutOfRange + ".between"] = new(
            "「{label}」は {minimum} から {maximum} までで入力してください。", "Enter “{label}” as a number from {minimum} to {maximum}."),
        [FindingCodes.OutOfRange + ".least"] = new("「{label}」は {minimum} 以上で入力してください。", "Enter “{label}” as {minimum} or more."),
        [FindingCodes.OutOfRange + ".most"] = new("「{label}」は {maximum} 以下で入力してください。", "Enter “{label}” as {maximum} or less."),
        [FindingCodes.NotADate] = new(
            "「{label}」は実在する日付を、2026-03-31 や 令和8年3月31日 のように入力してください。",
            "Enter “{label}” as a date that exists, e.g. 2026-03-31."),
        [FindingCodes.NotAYearMonth] = new(
            "「{label}」は年と月を、2019-04 や 平成31年4月 のように入力してください。", "Enter “{label}” as year and month, e.g. 2019-04."),
        [FindingCodes.TooLong] = new(
            "「{label}」は {limit} 文字以内に短くしてください（現在 {length} 文字）。",
            "Shorten “{label}” to at most {limit} characters; it has {length}."),
        [FindingCodes.Format + ".corporate-number"] = new(
            "「{label}」は 13 桁の法人番号を入力してください。法人番号がなければ空欄にしてください。",
            "Enter “{label}” with all 13 digits, or leave it blank if you have no corporate number."),
        [FindingCodes.Format + ".kana"] = new("「{label}」は読みをカタカナで入力してください。", "Enter “{label}” as the reading in katakana."),
        [FindingCodes.Format + ".email"] = new(
            "「{label}」はメールアドレスを name@example.jp のように入力してください。", "Enter “{label}” as an e-mail address such as name@example.jp."),
        [FindingCodes.Format + ".telephone"] = new(
            "「{label}」は電話番号を市外局番から 0942-30-0000 のように入力してください。",
            "Enter “{label}” as a telephone number with area code, e.g. 0942-30-0000."),
        [FindingCodes.Format + ".postcode"] = new(
            "「{label}」は 7 桁の郵便番号を 830-8520 のように入力してください。", "Enter “{label}” as a postcode of 7 digits, e.g. 830-8520."),
        [FindingCodes.CheckDigit] = new(
            "「{label}」のどこかの数字が違っています。国税庁の法人番号公表サイトなどで確かめ、入力し直してください。",
            "A digit of “{label}” is wrong. Check the number, for example on the National Tax Agency's site, and enter it again."),
        [FindingCodes.UnreadableText + ".answers"] = new(
            "回答に読み取れない文字があります。UTF-8 で送ってください。", "The answers hold characters that cannot be read. Send them as UTF-8."),
        [FindingCodes.UnreadableText] = new(
            "「{label}」に読み取れない文字があります。入力し直してください。", "“{label}” holds characters that cannot be read. Enter it again."),
        [FindingCodes.UnknownCode] = new(
            "「{label}」に「{code}」という選択肢はありません。一覧から選び直してください。",
            "“{code}” is not among the answers to “{label}”. Choose from the list."),
        [FindingCodes.Exclusive] = new(
            "「{label}」の「{option}」は、ほかの選択肢と同時に選べません。どちらかを外してください。",
            "“{option}” cannot be chosen together with other answers to “{label}”. Remove one or the other."),
        [FindingCodes.UnknownItem] = new(
            "「{name}」という項目はこの調査にありません。項目名を直すか、取り除いてください。",
            "This survey has no item “{name}”. Correct the name or leave it out."),
        [FindingCodes.DuplicateItem] = new("「{label}」が 2 回以上送られています。1 回だけ送ってください。", "“{label}” was sent more than once. Send it once."),
        [FindingCodes.UnknownNotAllowed] = new(
            "「{label}」には「分からない」を選べません。値で答えてください。", "“{label}” cannot be answered with “We do not know”. Give an answer."),
        [FindingCodes.TooManyRows] = new(
            "「{label}」は {limit} 件までです。{limit} 件以内に減らしてください。", "“{label}” takes at most {limit} rows. Remove the others."),
        [FindingCodes.ReasonTooLong] = new(
            "{code} の理由は {limit} 文字以内に短くしてください（現在 {length} 文字）。",
            "Shorten the reason for {code} to at most {limit} characters; it has {length}."),
        [FindingCodes.NotUnique] = new(
            "「{label}」と同じ値が、ほかの回答にあります。値を確かめ、正しければ担当者に連絡してください。",
            "Another response gives the same “{label}”. Check it and, if it is right, contact the survey office."),
    };
}
