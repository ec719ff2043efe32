using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The words of <see cref="FormatsPage"/>.</summary>
internal static class FormatsTexts
{
    public static IReadOnlyList<(LocalizedText Title, IReadOnlyList<LocalizedText> Points)> Sections { get; } =
    [
        (new("どのファイルを使うか", "Which file to take"),
        [
            new("表計算ソフトで見る：tables.xlsx（1表1シート、コードに名称つき）", "To look at in a spreadsheet: tables.xlsx, one sheet per table, codes with their names"),
            new(
                "統計ソフトやプログラムで使う：observations.csv（1行1数値）と codes.csv（コード表）",
                "For statistics programs: observations.csv, one figure a row, with the code tables in codes.csv"),
            new("専用のライブラリで読む：JSON-stat、Data Package、SDMX、CSV on the Web", "With a library: JSON-stat, Data Package, SDMX, CSV on the Web"),
            new("すべての調査回を比べる：時系列（series）。調査回ごとのファイルと同じ数値です。", "To compare rounds: the series. It has the very figures of the rounds."),
        ]),
        (new("数値とコードの書き方", "How figures and codes are written"),
        [
            new("CSVはUTF-8（BOM付き）、改行はLF、1行目が列名です。", "CSV files are UTF-8 with a byte order mark, line ends LF, column names in the first row."),
            new(
                "value の列には数値だけが入ります。空欄は0ではなく、理由を status の記号で示します。",
                "The column value holds numbers only. A blank is not zero: the symbol in status says why."),
            new(
                "地域は全国地方公共団体コード6桁です。5桁のコードは codes.csv にあります。先頭の0が失われないよう、文字列として読んでください。",
                "Areas are six-digit codes of local governments; the five-digit codes are in codes.csv. Read them as text: a leading zero counts."),
            new("_T は総数です。その表で使わない分類の列にも _T が入ります。", "_T is the total, and stands in the columns of classifications that a table does not use."),
        ]),
        (new("変わらないアドレス", "Addresses that stay"),
        [
            new(
                "/data/{survey}/{round}/v{n}/{file} の内容は変わりません。引用にはこのアドレスを使ってください。",
                "/data/{survey}/{round}/v{n}/{file} never changes: cite this one."),
            new(
                "/data/{survey}/{round}/latest/{file} は最新の版に転送します。series はすべての調査回です。",
                "/data/{survey}/{round}/latest/{file} leads to the current version; series stands for all rounds."),
            new(
                "一度公表した数値は変更しません。新しい版では、説明や形式を改めるか、秘匿を増やすことだけがあり、違いは changes.json に示します。",
                "Published figures never change. A later version may change texts and formats or withhold more; changes.json says what."),
            new("取り下げた版には、410 と理由を返します。番号を使い回すことはありません。", "A withdrawn version answers 410 with the reason; its number is never used again."),
            new(
                "ETag、条件付き要求、範囲要求、圧縮（br、gzip）、CORS に対応しています。",
                "ETags, conditional and range requests, compression (br, gzip) and CORS are supported."),
        ]),
    ];

    public static LocalizedText FilesOfARelease { get; } = new("公表データのファイル", "Files of a release");

    public static LocalizedText StatusColumn { get; } = new("status の記号", "Symbols in status");

    public static LocalizedText Blank { get; } = new("（空欄）", "(blank)");

    public static LocalizedText Query { get; } = new("必要な数値だけを取り出す", "Asking for some figures only");

    public static LocalizedText QueryNote { get; } = new(
        "時系列の表から、コードで絞り込んだ数値を CSV、JSON、JSON-stat で取り出せます。コードはコンマで区切って複数指定できます。",
        "Figures of the series, filtered by code, as CSV, JSON or JSON-stat. Several codes are separated by commas.");
}
