using System.Text;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>Twenty thousand random responses: none throws, each is judged the same twice, and what is valid stays valid.</summary>
public sealed class ResponseValidationFuzzTests
{
    private const int Responses = 20_000;

    private static readonly Dictionary<string, string> EveryReason =
        SampleSurvey.Definition.Edits.ToDictionary(edit => edit.Code, _ => "reason");

    [Fact]
    public void Validate_RandomJson_NeverThrowsAndIsIdempotent()
    {
        var random = new Random(20261231);
        var validation = new ResponseValidation();
        var last = SampleSurvey.AnswersOf(SampleSurvey.Answers("""{"partners":[{"partner":"A","band":"near","visits":1}]}"""));
        var valid = 0;
        for (var round = 0; round < Responses; round++)
        {
            var json = new RandomAnswers(random).Next();
            var outcome = Judge(json, last);
            Assert.Equal(Describe(outcome), Describe(Judge(json, last)));
            if (outcome is ValidationOutcome.Valid { Response: var response })
            {
                valid++;
                var again = Judge(Encoding.UTF8.GetString(AnswerJson.ToUtf8(response.Answers)), last);
                Assert.Equal(response.Answers, Assert.IsType<ValidationOutcome.Valid>(again).Response.Answers);
                Assert.Equal(response.Answers, AnswerJson.Read(SampleSurvey.Definition, AnswerJson.ToUtf8(response.Answers)));
            }
        }

        Assert.InRange(valid, Responses / 20, Responses - (Responses / 20));

        ValidationOutcome Judge(string json, AnswerSet? before) => validation.Validate(
            SampleSurvey.Request(json) with { Confirmations = EveryReason }, SampleSurvey.Definition, SampleSurvey.ReferenceDate, before);
    }

    private static string Describe(ValidationOutcome outcome) => outcome switch
    {
        ValidationOutcome.Valid valid => Encoding.UTF8.GetString(AnswerJson.ToUtf8(valid.Response.Answers)),
        ValidationOutcome.Invalid { Findings.Count: > 0 } invalid => string.Join('\n', invalid.Findings.Select(Described)),
        _ => throw new InvalidOperationException("An invalid response has findings."),
    };

    private static string Described(Finding finding)
    {
        Assert.False(string.IsNullOrWhiteSpace(finding.Message.Ja) || string.IsNullOrWhiteSpace(finding.Message.En), finding.Code);
        return $"{finding.Code} {finding.Item} {finding.Severity} {finding.Message.Ja} {finding.Message.En}";
    }
}
