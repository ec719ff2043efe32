using System.Text;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Tests.Validate.Normalization;

public sealed class TextNormalizationTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text", "plain text")]
    [InlineData("  a   b  ", "a b")]
    [InlineData("\u3000久留米\u3000\u3000市\u3000", "久留米 市")]
    [InlineData("１２３ＡＢＣ", "123ABC")]
    [InlineData("ｶﾞｷﾞｸﾞ", "ガギグ")]
    [InlineData("㈱見本①", "(株)見本1")]
    [InlineData("髙橋", "髙橋")]
    [InlineData("﨑", "﨑")]
    [InlineData("か\u3099", "が")]
    [InlineData("か\u0000\u3099", "が")]
    [InlineData("か\u200B\u3099", "が")]
    [InlineData("a\tb\r\nc\nd\u2028e", "a b c d e")]
    [InlineData("a\u0007b\u202Ec\uFEFFd", "abcd")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("葛\U000E0100城", "葛\U000E0100城")]
    [InlineData("a\u00A0b\u2003c", "a b c")]
    [InlineData("‐–—−－ー", "‐–—−-ー")]
    public void Line_TextAsTyped_IsOneForm(string typed, string expected) => Assert.Equal(expected, TextNormalization.Line(typed));

    [Theory]
    [InlineData("a  b\r\n\tc\rd\u2028e\n\n", "a  b\n c\nd\ne")]
    [InlineData("\u3000一行目\r\n\u3000二行目", "一行目\n 二行目")]
    [InlineData("a\u0000\u0007b", "ab")]
    [InlineData(" \n\u3000\n ", "")]
    public void Multiline_TextAsTyped_KeepsLineBreaks(string typed, string expected) =>
        Assert.Equal(expected, TextNormalization.Multiline(typed));

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    [InlineData(0xFDD0)]
    public void Line_NotACharacter_IsReplaced(int unit) =>
        Assert.Equal("あ\uFFFDい", TextNormalization.Line($"あ{(char)unit}い"));

    [Theory]
    [InlineData(TextFormat.CorporateNumber, " ８０００－０２０４０２ー０３６", "8000020402036")]
    [InlineData(TextFormat.CorporateNumber, "8000 0204 02036", "8000020402036")]
    [InlineData(TextFormat.Postcode, "〒８３０－８５２０", "830-8520")]
    [InlineData(TextFormat.Postcode, "830 8520", "830-8520")]
    [InlineData(TextFormat.Postcode, "8308520", "830-8520")]
    [InlineData(TextFormat.Postcode, "830ー8520", "830-8520")]
    [InlineData(TextFormat.Telephone, "０９４２（３０）９０００", "0942(30)9000")]
    [InlineData(TextFormat.Telephone, "0942−30—9000", "0942-30-9000")]
    [InlineData(TextFormat.Email, " ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐ ", "info@example.jp")]
    [InlineData(TextFormat.Kana, "くるめ　ばいお", "クルメ バイオ")]
    [InlineData(TextFormat.Kana, "ｶﾌﾞｼｷｶﾞｲｼｬ ｸﾙﾒ", "カブシキガイシャ クルメ")]
    [InlineData(TextFormat.Kana, "テクノロジ－・せんた-", "テクノロジー・センター")]
    [InlineData(TextFormat.Kana, "ゔぁいおれっと", "ヴァイオレット")]
    [InlineData(TextFormat.Kana, "わ\u3099", "ヷ")]
    [InlineData(TextFormat.Free, "2026‐03", "2026‐03")]
    public void Of_FormatAsTyped_IsTheFormatsForm(TextFormat format, string typed, string expected) =>
        Assert.Equal(expected, TextNormalization.Of(typed, format));

    [Theory]
    [InlineData("day＿trip", "day_trip")]
    [InlineData("４０２０３６", "402036")]
    [InlineData("a−b", "a-b")]
    public void Code_AsTyped_IsPlain(string typed, string expected) => Assert.Equal(expected, TextNormalization.Code(typed));

    [Fact]
    public void SelfTest_ThisRuntime_Passes() => TextNormalization.SelfTest();

    [Fact]
    public void Of_AnyText_ChangesNothingTheSecondTime()
    {
        var random = new Random(20260331);
        foreach (var format in Enum.GetValues<TextFormat>().Where(format => format is TextFormat.Free or TextFormat.Multiline or TextFormat.Kana))
        {
            for (var round = 0; round < 5000; round++)
            {
                var once = TextNormalization.Of(RandomText.Next(random, 12), format);
                Assert.Equal(once, TextNormalization.Of(once, format));
                Assert.True(once.IsNormalized(NormalizationForm.FormKC) || once.Contains('\uFFFD', StringComparison.Ordinal), once);
            }
        }
    }
}
