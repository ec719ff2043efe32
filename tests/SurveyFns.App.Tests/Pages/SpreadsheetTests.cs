using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Files;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Tests.Pages;

public sealed class SpreadsheetTests
{
    private const string Rows = "item,label,answer\r\nfirm_name,企業名,株式会社架空\r\n";

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("shift_jis", ",")]
    [InlineData("utf-8", "\t")]
    [InlineData("utf-16", "\t")]
    [InlineData("utf-8", ";")]
    public void Read_AnySpreadsheet_FindsTheAnswers(string encoding, string delimiter)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (text, problem) = SpreadsheetText.Read(
            [.. encoding == "utf-16" ? Encoding.Unicode.Preamble : [], .. Encoding.GetEncoding(encoding).GetBytes(Rows.Replace(",", delimiter, StringComparison.Ordinal))]);
        Assert.Null(problem);
        Assert.Equal([new UploadedLine(2, "firm_name", "株式会社架空")], UploadedFile.Read(text)!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    public void Read_OtherFile_IsRefused(string text) => Assert.Null(UploadedFile.Read(text));

    [Fact]
    public void Write_ThenRead_GivesTheSameDraft()
    {
        const string answers = """
            {"operating_status":"active","firm_name":"=架空\"株式,会社","employees_total":"１２","operating_profit":"-5","sales_total":{"unknown":true},
             "biotech_techniques":["dna_rna","none"],"municipality":"402036","partners":[{"type":"university","name":"+甲"}],"comments":"一行目\n二行目"}
            """;
        var workspace = Pages.Workspace(Definitions.Of2026, answers);
        var lines = UploadedFile.Read(SpreadsheetText.Read(TemplateFile.Write(workspace, Language.English)).Text)!;
        var document = UploadReading.Of(Definitions.Of2026, lines).Into(DraftDocument.Empty);
        Assert.Equal(Sorted(workspace.Document.Answers), Sorted(document.Answers));
    }

    [Theory]
    [InlineData("founded_on", "2019-04", "2019年4月", "2019-04-01")]
    [InlineData("founded_on", "2019/4", "2019年4月", "2019-04-01")]
    [InlineData("founded_on", "平成31年4月", "2019年4月", "2019-04-01")]
    [InlineData("founded_on", "2019/", "2019/", null)]
    [InlineData("fiscal_year_end", "2026-03-31", "2026年3月31日", "2026-03-31")]
    [InlineData("fiscal_year_end", "2026/3/31", "2026年3月31日", "2026-03-31")]
    [InlineData("fiscal_year_end", "Ｒ８．３．３１", "2026年3月31日", "2026-03-31")]
    [InlineData("corporate_number", "1000020402036", "1-0000-2040-2036", "1000020402036")]
    [InlineData("founded_on", "昨年", "昨年", null)]
    public void Write_WhatASpreadsheetWouldSpoil_IsWrittenOtherwiseAndReadTheSame(string item, string answer, string cell, string? read)
    {
        var written = TemplateText.Write(Definitions.Item(item), JsonValue.Create(answer), Language.Japanese);
        Assert.Equal(cell, written);
        var answers = new JsonObject { ["operating_status"] = "active", [item] = TemplateText.Read(Definitions.Item(item), written) };
        var found = Pages.Workspace(Definitions.Of2026, answers.ToJsonString()).Review.Answers[item];
        Assert.Equal(read, found switch
        {
            DateAnswer date => date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            YearMonthAnswer month => $"{month.Year}-{month.Month:D2}-01",
            TextAnswer text => text.Text,
            _ => null,
        });
    }

    [Fact]
    public void IsWorkbook_ZipFile_IsToldFromText()
    {
        Assert.True(SpreadsheetText.IsWorkbook("PK\u0003\u0004rest"u8));
        Assert.False(SpreadsheetText.IsWorkbook("PK,answer"u8));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "-5")]
    [InlineData("＠x", "'＠x")]
    public void Neutralise_Formula_IsHarmlessAndComesBack(string text, string expected)
    {
        Assert.Equal(expected, TemplateFile.Neutralise(text));
        Assert.Equal(text, TemplateFile.Restore(TemplateFile.Neutralise(text)));
    }

    [Fact]
    public void Of_UnknownAndRepeatedItems_AreToldByLine()
    {
        var reading = UploadReading.Of(Definitions.Of2026, [new(2, "nonsense", "1"), new(3, "stage", "sales"), new(4, "stage", "research"), new(5, "firm_name", " ")]);
        Assert.Equal([2, 4], reading.Refused.Select(line => line.Line));
        Assert.Equal(1, reading.Count);
        Assert.Equal(3, reading.LineOf("stage"));
        Assert.Null(reading.LineOf("firm_name"));
    }

    private static string Sorted(JsonObject answers) =>
        string.Join('\n', answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}={answer.Value?.ToJsonString()}"));
}
