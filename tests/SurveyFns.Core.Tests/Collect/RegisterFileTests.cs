using System.Text;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Collect;

public sealed class RegisterFileTests
{
    private const string Header = "firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Read_OfAGoodFile_GivesTheFirms(string start)
    {
        var file = Read(start + Header
            + "F1,７０００-0120-50002,\"架空, \"\"甲\"\"\",カクウ,40203,a@example.jp,2004-04-01,\n"
            + "F2,,架空乙,,,,,2026-03-31\n");

        Assert.Empty(file.Problems);
        Assert.Equal(
            new RegisteredFirm
            {
                Id = FirmId.Parse("F1"),
                CorporateNumber = "7000012050002",
                Name = "架空, \"甲\"",
                NameKana = "カクウ",
                MunicipalityCode = "402036",
                Email = "a@example.jp",
                ValidFrom = new DateOnly(2004, 4, 1),
            },
            file.Firms[0].Firm);
        Assert.Equal((3, new DateOnly(2026, 3, 31)), (file.Firms[1].Line, file.Firms[1].Firm.ValidTo));
    }

    [Fact]
    public void Read_OfADownloadedRegister_DropsTheApostropheThatKeepsFormulasFromRunning()
    {
        var file = Read(Header + "F1,,'＠架空,,,,,\nF2,,'架空,,,,,\n");

        Assert.Equal(["＠架空", "'架空"], file.Firms.Select(row => row.Firm.Name));
    }

    [Fact]
    public void Read_WithColumnsInAnotherOrder_GivesTheSameFirm()
    {
        var file = Read("valid_to,email,firm_name,firm_id,valid_from,municipality_code,firm_name_kana,corporate_number\n,,架空甲,F1,,,,\n");

        Assert.Empty(file.Problems);
        Assert.Equal(("F1", "架空甲"), (file.Firms[0].Firm.Id.Value, file.Firms[0].Firm.Name));
    }

    [Theory]
    [InlineData("F1,,,,,,,", "2 firm_name required")]
    [InlineData(",,甲,,,,,", "2 firm_id required")]
    [InlineData("F1,,甲,,,,,\nF\ufffe,,乙,,,,,", "3 firm_id format")]
    [InlineData("F1,7000012050003,甲,,,,,", "2 corporate_number check-digit")]
    [InlineData("F1,,甲,,402037,,,", "2 municipality_code check-digit")]
    [InlineData("F1,,甲,,,nobody,,", "2 email format")]
    [InlineData("F1,,甲,,,,2026-02-30,", "2 valid_from date")]
    [InlineData("F1,,甲,,,,2026-02-02,2026-02-01", "2 valid_to date-order")]
    [InlineData("F1,,甲,,,,", "2  field-count")]
    [InlineData("F1,,甲,,,,,,", "2  field-count")]
    [InlineData("F1,,甲,,,,,\nF1,,乙,,,,,", "3 firm_id repeated")]
    [InlineData("F1,7000012050002,甲,,,,,\nF2,7000012050002,乙,,,,,", "3 corporate_number repeated")]
    [InlineData("F1,,\"甲\n乙\",,,,,\nF2,,,,,,,", "2 firm_name format|4 firm_name required")]
    [InlineData("", "2  empty")]
    public void Read_OfBadRows_TellsLineColumnAndReasonAndGivesNoFirm(string rows, string expected)
    {
        var file = Read(Header + rows + "\n");

        Assert.Equal(expected.Split('|'), file.Problems.Select(problem => $"{problem.Line} {problem.Column} {problem.Code}"));
        Assert.Empty(file.Firms);
    }

    [Theory]
    [InlineData("firm_id\nF1\n", "column-missing")]
    [InlineData("firm_id,firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n", "column-repeated")]
    [InlineData("phone,firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n", "column-unknown")]
    [InlineData("", "empty")]
    public void Read_OfABadHeader_TellsWhatIsWrong(string text, string code) =>
        Assert.Contains(Read(text).Problems, problem => problem.Code == code && problem.Line == 1);

    [Fact]
    public void Read_OfShiftJis_SaysHowToSave()
    {
        var file = RegisterFile.Read(new byte[] { 0x8B, 0x76, 0x97, 0xAF });

        Assert.Equal("encoding", Assert.Single(file.Problems).Code);
    }

    private static RegisterFile Read(string text) => RegisterFile.Read(Encoding.UTF8.GetBytes(text));
}
