using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The words of <see cref="ProofPage"/>.</summary>
internal static class ProofTexts
{
    /// <summary>Before the address of a round.</summary>
    public const string Command = "dotnet run -c Release --project functions/SurveyFns.VerifyProof -- https://…";

    public static LocalizedText Title { get; } = new("秘匿した数値が特定できないことの証明", "Proof that no withheld figure can be worked out");

    public static LocalizedText[] Introduction { get; } =
    [
        new(
            "企業の数が少ない統計では、一つの数値から特定の企業のことが分かってしまう場合があります。そのような数値は記号 x に置き換えて公表しています。このページでは、置き換えた数値を計算で求められないことを、だれでも確かめられる方法を説明します。",
            "Where there are few firms, a single figure can give one of them away. Such figures are published as the symbol x. This page explains how anyone can check that they cannot be worked out from the others."),
    ];

    public static LocalizedText Symbol { get; } = new("記号 x の意味", "What x means");

    public static LocalizedText[] SymbolText { get; } =
    [
        new(
            "3社に満たない数は、0社も含めてすべて同じ記号 x にします。0 だけを示すと、隣の x が「少なくとも1社」であることが分かるためです。x が一つだけでは合計からの引き算で求められるため、ほかの数値も x にします。もともと小さいから x なのか、ほかを守るための x なのかは、区別できないようにしています。",
            "Every number below 3, zero included, becomes the same x: a shown zero would tell that the x beside it is at least one. A single x could be found by subtracting from the total, so other figures become x as well. Nothing tells whether an x is small itself or protects another."),
        new(
            "定義により必ず 0 になる組合せ（ありえない組合せ）は 0 と示します。企業数の合計は常に公表します。どの表を公表するかは企業数だけで候補を決め、安全だと証明できない場合は、より粗い表だけを公表します。",
            "Combinations that cannot occur by definition are shown as 0. The number of firms is always published. Which tables come into question depends on the number of firms alone; where they cannot be proved safe, only coarser tables are published."),
    ];

    public static LocalizedText Worlds { get; } = new("証明の考え方", "The idea of the proof");

    public static LocalizedText[] WorldsText { get; } =
    [
        new(
            "公表した数値のすべてに矛盾しないように、x に数を当てはめたものを「世界」と呼びます。x の数値が大きく異なる複数の世界があれば、公表した数値だけからは、どれが本当かを決められません。",
            "Put numbers in the place of every x such that they agree with everything that is published: call that a world. If there are worlds in which an x has clearly different values, nobody can tell from the published figures which of them is true."),
    ];

    public static LocalizedText ExampleCaption { get; } = new("例（架空の数値）", "An example with invented figures");

    public static LocalizedText[] ExampleHeads { get; } =
        [new("数値", "Figures"), new("合計", "Total"), new("A市", "City A"), new("B市", "City B"), new("C市", "City C"), new("D町", "Town D")];

    public static LocalizedText[] ExampleRows { get; } =
        [new("公表した表", "As published"), new("世界1", "World 1"), new("世界2", "World 2"), new("世界3", "World 3")];

    public static LocalizedText[] AfterExample { get; } =
    [
        new(
            "どの世界も、足すと合計の20になります。そして、どの x も世界の間で3以上異なります。証明は、このことを公表したすべての表について同時に示します。世界は公表した数値だけから計算しており、本当の数値についての手掛かりにはなりません。",
            "Every world adds up to 20, and between the worlds every x differs by 3 or more. The proof shows this for all published tables at once. Worlds are computed from the published figures alone and are no hint at the true ones."),
    ];

    public static LocalizedText Check { get; } = new("確かめる方法", "How to check it");

    public static LocalizedText[] CheckText { get; } =
    [
        new(
            "各公表データには proof.json があります。SurveyFns のソースコードと .NET SDK 10 があれば、次のコマンドで確かめられます。保存したフォルダも指定できます。",
            "Every release has a proof.json. With the source code of SurveyFns and the .NET SDK 10 this command checks it; it takes a folder of downloaded files as well."),
    ];

    public static LocalizedText[] CheckByHand { get; } =
    [
        new("別のプログラムや表計算ソフトでも、足し算だけで確かめられます。", "Any other program, or a spreadsheet, can do it by addition alone:"),
    ];

    public static LocalizedText[] Steps { get; } =
    [
        new(
            "proof.json の dimensions は、どのコードがどのコードの内訳かを示します。holds は、統合した区分が含む元のコードです。",
            "In proof.json, dimensions say which code is part of which; holds names the codes of the list that a merged code stands for."),
        new(
            "measures のそれぞれについて、cells は x の一覧、world は最初の世界の値、changes はその次からの世界で変わる値（cells の何番目か → 増減）です。",
            "For each of the measures, cells lists the x, world has their values in the first world, and changes what changes in every further world: position in cells → change."),
        new(
            "世界ごとに、observations.csv の x の所へ値を入れ、内訳の合計がすべて合うこと、件数に負の値がないことを確かめます。",
            "For every world, put the values in the place of the x in observations.csv and check that all parts add up to their wholes and that no count is negative."),
        new(
            "どの x についても、最も大きい値と最も小さい値の差が threshold（3）以上あることを確かめます。合計値（従業者数など）では、大きい方の pPercent %以上です。",
            "Check that the largest and the smallest value of every x are at least threshold (3) apart; for sums such as persons employed, at least pPercent per cent of the larger one."),
        new(
            "nested は、ある合計（part）が別の合計（whole）を超えないことを示します。part の世界は、どの地域や分野でも、公表した whole を超えません。part と whole の差も、同じ割合以上異なります。",
            "Where nested says that one sum (part) is never above another (whole), no world of the part is above what is published of the whole, and what it leaves of the whole varies by as much."),
        new(
            "前回の調査とつなぐ表がある場合、lastRound は前回公表した数値です。前回の数値 ＝ 引き続き対象の企業 ＋ 対象から外れた企業、となります。",
            "Where tables link a round with the one before, lastRound has the figures that one published: each is the firms that are still counted plus the firms that are gone."),
    ];

    public static LocalizedText Limits { get; } = new("証明していないこと", "What is not proved");

    public static LocalizedText[] LimitsList { get; } =
    [
        new("公表したデータの外で得た知識（企業の公開情報、知人の話など）を使う推測は防げません。", "Guesses from knowledge outside the data, such as what a firm publishes itself, cannot be prevented."),
        new("複数の企業が自社の回答を持ち寄った場合は対象外です。", "Firms that pool their own answers are not covered."),
        new("x が小さな範囲（たとえば0から3）にあることは分かる場合があります。", "It may be known that an x lies in a small range, such as 0 to 3."),
        new("同じ企業が毎年答えるため、去年と今年の x は近い値かもしれません。", "The same firms answer every year, so an x of this year may be close to that of last year."),
    ];

    public static LocalizedText Frozen { get; } = new("公表した数値は変更しません", "Published figures do not change");

    public static LocalizedText[] FrozenText { get; } =
    [
        new(
            "遅れて届いた回答で数値を直すと、直す前と後の差から、その企業のことが分かってしまいます。そのため、公表した調査回の数値は変更せず、後の版では説明や形式を直すか、さらに秘匿するだけです。",
            "If a late answer changed the figures, the difference between before and after would be that firm's answer. So the figures of a published round stand; later versions change texts and formats or withhold more."),
    ];
}
