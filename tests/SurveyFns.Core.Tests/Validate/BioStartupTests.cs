using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>The real definition and the validation together: the hard and soft edits of the questionnaire do what they are for.</summary>
public sealed class BioStartupTests
{
    [Fact]
    public void Validate_FullResponse_IsValidAndAgreesWithItself()
    {
        Assert.Empty(BioStartup.FindingsOf(BioStartup.Answers()));
        Assert.Equal(["W203"], BioStartup.FindingsOf(BioStartup.Answers(), last: BioStartup.Answers()).Select(finding => finding.Code));
    }

    [Fact]
    public void Validate_ClosedFirm_AnswersIdentityAndExitOnly() => Assert.Empty(BioStartup.FindingsOf("""
        {"firm_name":"見本","firm_name_kana":"ミホン","municipality":"40203","operating_status":"closed","exit_event":"closed","exit_date":"R8.3.31"}
        """));

    [Fact]
    public void Validate_EmptyResponse_MissesOnlyWhatIsOnThePath() => Assert.Equal(
        ["firm_name", "firm_name_kana", "municipality", "operating_status"],
        BioStartup.FindingsOf("{}").Select(finding => finding.Item).Take(4));

    [Theory]
    [InlineData("""{"employees_women":26}""", "E401")]
    [InlineData("""{"employees_rd":26}""", "E402")]
    [InlineData("""{"sales_export":120001}""", "E502")]
    [InlineData("""{"operating_profit":120001}""", "E503")]
    [InlineData("""{"rd_funds_own":9999}""", "E602")]
    [InlineData("""{"funding_vc":9999}""", "E701")]
    [InlineData("""{"main_field":"industrial"}""", "E203")]
    [InlineData("""{"founded_on":"2027-01"}""", "E201")]
    [InlineData("""{"founded_on":"2016-06"}""", "E801")]
    [InlineData("""{"incubation_facility":"fukuoka_bio_innovation_center"}""", "E802")]
    [InlineData("""{"support_measures":["city_area_basic"]}""", "E804")]
    [InlineData("""{"exit_event":"closed","exit_date":"2026-01-01"}""", "E913")]
    [InlineData("""{"relocation_year":2025}""", "E901")]
    [InlineData("""{"corporate_number":"8000020402037"}""", "check-digit")]
    [InlineData("""{"biotech_techniques":["none","dna_rna"]}""", "exclusive")]
    [InlineData("""{"origin_institution":null}""", "required")]
    [InlineData("""{"partners":[{"type":"bank"}]}""", "required")]
    public void Validate_HardFinding_IsFound(string changes, string code)
    {
        var finding = Assert.Single(BioStartup.FindingsOf(BioStartup.Answers(changes)), finding => finding.Code == code);
        Assert.Equal(EditSeverity.Error, finding.Severity);
        AssertFilled(finding);
    }

    [Theory]
    [InlineData("""{"founded_on":"2000-01","tenant_since":"2016-05"}""", "W202")]
    [InlineData("""{"biotech_techniques":["none"]}""", "W204")]
    [InlineData("""{"main_field":"medical_and_drug_discovery"}""", "W205")]
    [InlineData("""{"stage":"research"}""", "W206")]
    [InlineData("""{"employees_total":51}""", "W402")]
    [InlineData("""{"rd_fte":8.1}""", "W406")]
    [InlineData("""{"sales_total":400000}""", "W502")]
    [InlineData("""{"operating_profit":5000}""", "W505")]
    [InlineData("""{"capital_stock":50000000}""", "W511")]
    [InlineData("""{"patents_held":2}""", "W631")]
    [InlineData("""{"partners":[{"name":"見本銀行","travel_band":"overseas"}]}""", "W821")]
    [InlineData("""{"minutes_spent":241}""", "W931")]
    public void Validate_SoftFinding_IsFoundAndConfirmable(string changes, string code)
    {
        var finding = Assert.Single(
            BioStartup.FindingsOf(BioStartup.Answers(changes), last: BioStartup.Answers()), finding => finding.Code == code);
        Assert.True(finding.Confirmable);
        AssertFilled(finding);
    }

    [Fact]
    public void Validate_YearInAMessage_HasNoThousandsSeparator()
    {
        var finding = Assert.Single(BioStartup.FindingsOf(BioStartup.Answers("""{"relocation_year":2025}""")));
        Assert.Contains("2025", finding.Message.Ja, StringComparison.Ordinal);
        Assert.Contains("2025", finding.Message.En, StringComparison.Ordinal);
    }

    private static void AssertFilled(Finding finding)
    {
        Assert.DoesNotContain('{', finding.Message.Ja);
        Assert.DoesNotContain('{', finding.Message.En);
        Assert.NotEqual(finding.Message.Ja, finding.Message.En);
    }
}
