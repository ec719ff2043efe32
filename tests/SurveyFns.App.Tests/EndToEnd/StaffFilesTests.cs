using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What staff read after they have sent a file: a register, or a context table.</summary>
public sealed partial class StaffFilesTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Survey = "/staff/surveys/bio-startup";
    private const string Header = "firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n";

    [Fact]
    public async Task Register_WithWrongLines_NamesEachColumnInWordsAndAsInTheFile()
    {
        using var browser = await EnterAsync($"{Survey}/register");

        var (status, page) = await browser.SendFileAsync($"{Survey}/register", $"{Header}B001,1234567890123,,,,,,\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(
            [
                "Line 2: Corporate number (corporate_number) — This corporate number is not right. Check its 13 digits; leave it blank for a sole proprietor.",
                "Line 2: Name (firm_name) — Enter a value.",
            ],
            ErrorsOf(page).Select(error => error.Text));
    }

    [Fact]
    public async Task Register_InEucJp_IsRefusedAndNothingIsImported()
    {
        using var browser = await EnterAsync($"{Survey}/register");

        var (status, page) = await browser.SendFileAsync($"{Survey}/register", Bytes("euc-jp", $"{Header}B003,,テスト研究所,テスト,,,,\n"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([PageTexts.CsvEncoding.En], ErrorsOf(page).Select(error => error.Text));
        Assert.DoesNotContain("B003", await browser.SeeAsync($"{Survey}/register"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_InShiftJisWithHalfWidthKatakana_IsImported()
    {
        using var browser = await EnterAsync($"{Survey}/register");

        var (status, _) = await browser.SendFileAsync($"{Survey}/register", Bytes("shift_jis", $"{Header}B004,,架空ﾗﾎﾞ,ｶｸｳﾗﾎﾞ,,,,\n"));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Contains("架空ﾗﾎﾞ", await browser.SeeAsync($"{Survey}/register"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_InUtf8WithADamagedByte_NamesItsLine()
    {
        using var browser = await EnterAsync($"{Survey}/register");
        byte[] file = [.. Bytes("utf-8", $"{Header}B005,,架空甲株式会社,,,,,\nB006,,架空乙"), 0xE6, .. ",,,,,\n"u8];

        var (status, page) = await browser.SendFileAsync($"{Survey}/register", file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([PageTexts.CsvDamaged(3).En], ErrorsOf(page).Select(error => error.Text));
    }

    [Fact]
    public async Task ContextTable_InEucJp_IsRefused()
    {
        using var browser = await EnterAsync($"{Survey}/context");

        var (status, page) = await browser.SendFileAsync($"{Survey}/context", Bytes("euc-jp", "area,note\nくるめし,テスト\n"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(PageTexts.CsvEncoding.En, ErrorsOf(page).First().Text);
    }

    [Fact]
    public async Task Register_Imported_SaysThatNewFirmsNeedCodes()
    {
        using var browser = await EnterAsync($"{Survey}/register");

        var (_, address) = await browser.SendFileAsync($"{Survey}/register", $"{Header}B002,,架空甲株式会社,,,,,\n");

        var (_, page) = await browser.GetAsync(address);
        Assert.Contains($"{StaffTexts.RegisterTakenOne.En}<br>{StaffTexts.RegisterNewFirms.En}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContextTable_NothingEntered_NamesTheFileFirst()
    {
        using var browser = await EnterAsync($"{Survey}/context");

        var (status, page) = await browser.PostAsync($"{Survey}/context");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["#file", "#id", "#title-ja", "#title-en", "#source-ja", "#source-en", "#period"], ErrorsOf(page).Select(error => error.Field));
    }

    [Fact]
    public async Task ContextTable_FileRead_ShowsItsRowsAndAValueOfEachColumn()
    {
        using var browser = await EnterAsync($"{Survey}/context");

        var (_, page) = await browser.SendFileAsync($"{Survey}/context", "area,note,population\n久留米市,,303316\n福岡市,,1612392\n");

        Assert.Contains("rows: 2, columns: 3", page, StringComparison.Ordinal);
        Assert.Equal(
            ["area (for example 久留米市)", "note", "population (for example 303316)"],
            Legend().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
    }

    private static IEnumerable<(string Field, string Text)> ErrorsOf(string page) =>
        ErrorLine().Matches(page).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value).Replace(PageTexts.ErrorMark.En, "", StringComparison.Ordinal)));

    private static byte[] Bytes(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(encoding).GetBytes(text);
    }

    private async Task<StaffBrowser> EnterAsync(string page)
    {
        var browser = await StaffBrowser.EnterAsync(city.App);
        await browser.GetAsync(page);
        return browser;
    }

    [GeneratedRegex("<li><a href=\"(#[a-z-]+)\">([^<]*)</a></li>")]
    private static partial Regex ErrorLine();

    [GeneratedRegex("<legend>([^<]*)</legend>")]
    private static partial Regex Legend();
}
