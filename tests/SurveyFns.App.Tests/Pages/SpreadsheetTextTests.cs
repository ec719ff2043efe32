using System.Text;
using SurveyFns.App.Pages.Files;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.App.Tests.Pages;

public sealed class SpreadsheetTextTests
{
    static SpreadsheetTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("shift_jis", "F1,架空ﾗﾎﾞ,ｶｸｳﾗﾎﾞ\n")]
    [InlineData("shift_jis", "F1,㈱髙橋①,タカハシ\n")]
    [InlineData("shift_jis", "F1,ﾃｽﾄｶ\nF2,ｶｸｳ\n")]
    [InlineData("shift_jis", "F1,識\n")]
    [InlineData("shift_jis", "F1,外字\uE000\n")]
    [InlineData("utf-8", "F1,ﾃｽﾄ,Café,株式会社架空\n")]
    [InlineData("utf-8", "F1,plain\n")]
    [InlineData("utf-8", "")]
    public void Read_FileOfASpreadsheet_IsItsText(string encoding, string text) =>
        Assert.Equal((text, null), SpreadsheetText.Read(Encoding.GetEncoding(encoding).GetBytes(text)));

    [Theory]
    [InlineData("euc-jp", "F1,テスト\n")]
    [InlineData("euc-jp", "F1,ひらがな\n")]
    [InlineData("euc-jp", "F1,株式会社架空\nF2,久留米市\n")]
    [InlineData("euc-jp", "F1,甲乙\n")]
    [InlineData("euc-jp", "F1,髙橋①㈱\n")]
    [InlineData("iso-2022-jp", "F1,架空甲株式会社\n")]
    [InlineData("windows-1252", "F1,Café,\n")]
    [InlineData("windows-1252", "F1,£100\u00A0000\n")]
    public void Read_AnyOtherEncoding_IsRefused(string encoding, string text) =>
        Assert.Equal(("", PageTexts.CsvEncoding), SpreadsheetText.Read(Encoding.GetEncoding(encoding).GetBytes(text)));

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0x81, 0x20 })]
    [InlineData(new byte[] { 0x41, 0xFF })]
    public void Read_BytesOfNoText_IsRefused(byte[] content) => Assert.Equal(("", PageTexts.CsvEncoding), SpreadsheetText.Read(content));

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xE6)]
    [InlineData(0xFF)]
    public void Read_Utf8WithADamagedByte_NamesItsLine(byte damaged)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("\uFEFFfirm_id,firm_name\r\nF1,架空甲\r\nF2,架空乙"), damaged, .. ",\r\nF3,架空丙\r\n"u8];
        Assert.Equal(("", PageTexts.CsvDamaged(3)), SpreadsheetText.Read(content));
    }

    [Fact]
    public void Read_Workbook_IsRefusedAsOne() => Assert.Equal(("", PageTexts.CsvIsWorkbook), SpreadsheetText.Read("PK\u0003\u0004rest"u8.ToArray()));
}
