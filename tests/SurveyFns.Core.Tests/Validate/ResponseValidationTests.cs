using System.Text;
using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class ResponseValidationTests
{
    [Fact]
    public void Validate_CompleteResponse_IsValid()
    {
        var response = Assert.IsType<ValidationOutcome.Valid>(SampleSurvey.Submit(SampleSurvey.Answers())).Response;
        Assert.Same(SampleSurvey.Definition, response.Definition);
        Assert.Equal(SampleSurvey.Firm, response.Firm);
        Assert.Equal(5, response.Answers.Count);
        Assert.Empty(response.Confirmations);
    }

    [Fact]
    public void Validate_RawAnswers_AreTheBytesAsTyped()
    {
        const string Typed = "{ \"name\" : \"\u3000㈱\\u0041 \",\"state\":\"closed\", \"mail\":\"ａ@example.jp\", \"staff\" : \"\\ud800\" }";
        var response = Assert.IsType<ValidationOutcome.Valid>(SampleSurvey.Submit(Typed)).Response;
        Assert.Equal(Typed, Encoding.UTF8.GetString(response.RawAnswers.Span));
        Assert.Equal(new TextAnswer("(株)A"), response.Answers["name"]);
    }

    [Fact]
    public void Validate_BytesThatAreNotUtf8_AreAFindingEvenOffPath()
    {
        byte[] json = [.. """{"name":"x","mail":"a@example.jp","state":"closed","detail":" """u8, 0xFF, .. "\"}"u8];
        var request = SampleSurvey.Request("{}") with { Answers = JsonDocument.Parse(json).RootElement };
        var outcome = new ResponseValidation().Validate(request, SampleSurvey.Definition, SampleSurvey.ReferenceDate, null);
        var finding = Assert.Single(Assert.IsType<ValidationOutcome.Invalid>(outcome).Findings);
        Assert.Equal((FindingCodes.UnreadableText, "answers"), (finding.Code, finding.Item));
    }

    [Fact]
    public void Validate_ItsOwnNormalisedAnswers_IsValidWithTheSameAnswers()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers("""
            {"corporate":"8000 0204 02036","kana":"みほん","post":"8308520","area":"40203","profit":"△1,000","fte":"１．５","moving":2030,
             "day":"R8.3.31","month":"H31.4","topics":["c","a"],"partners":[{},{"partner":"Ａ","band":"far","train":"x","visits":"3回"}],
             "comments":"一\r\n二"}
            """));
        Assert.Equal(17, answers.Count);
        Assert.Equal(answers, SampleSurvey.AnswersOf(Encoding.UTF8.GetString(AnswerJson.ToUtf8(answers))));
    }

    [Fact]
    public void Validate_DefinitionOfAnotherRound_Throws()
    {
        var request = SampleSurvey.Request(SampleSurvey.Answers()) with { Round = new RoundKey(SurveyId.Parse("sample"), RoundId.Parse("2025")) };
        Assert.Throws<ArgumentException>(
            () => new ResponseValidation().Validate(request, SampleSurvey.Definition, SampleSurvey.ReferenceDate, null));
    }

    [Fact]
    public void Validate_ManyAtOnce_AgreesWithOneByOne()
    {
        var validation = new ResponseValidation();
        string[] answers =
        [
            SampleSurvey.Answers(), SampleSurvey.Answers("""{"women":11}"""), SampleSurvey.Answers("""{"partners":[{"partner":"A"}]}"""), "[]",
        ];
        var expected = answers.Select(json => Judge(json)).ToArray();
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, index =>
            Assert.Equal(expected[index % answers.Length], Judge(answers[index % answers.Length])));

        string Judge(string json) => validation.Validate(
            SampleSurvey.Request(json), SampleSurvey.Definition, SampleSurvey.ReferenceDate, null) switch
        {
            ValidationOutcome.Invalid invalid => string.Join('|', invalid.Findings.Select(finding => finding.Code + finding.Item)),
            _ => "valid",
        };
    }

    [Fact]
    public void Review_EmptyForm_TellsWhatIsMissingApartFromWhatIsWrong()
    {
        var review = SampleSurvey.Review("""{"staff":"x","state":"active"}""");
        Assert.Equal(["name"], review.Missing.Select(finding => finding.Item));
        Assert.Equal(["E002", "not-a-number"], review.Findings.Select(finding => finding.Code));
        Assert.Equal(["state"], review.Answers.Select(pair => pair.Key));
    }

    [Fact]
    public void Review_CompleteAnswers_HasTheWarningsAndNothingMissing()
    {
        var review = SampleSurvey.Review(SampleSurvey.Answers("""{"topics":["none"]}"""));
        Assert.Empty(review.Missing);
        Assert.Equal(["W003"], review.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Review_NotAnObject_SaysSo() =>
        Assert.Equal(["type"], SampleSurvey.Review("[1]").Findings.Select(finding => finding.Code));

    [Fact]
    public void NotUnique_Item_IsAHardFinding()
    {
        var finding = Finding.NotUnique(SampleSurvey.Definition.Items["corporate"]);
        Assert.Equal((FindingCodes.NotUnique, "corporate", false), (finding.Code, finding.Item, finding.Confirmable));
        Assert.Contains("法人番号", finding.Message.Ja, StringComparison.Ordinal);
    }
}
