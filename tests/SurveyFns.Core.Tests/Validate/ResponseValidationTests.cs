using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class ResponseValidationTests
{
    [Fact]
    public void Validate_CompleteResponse_IsValid()
    {
        var response = Assert.IsType<ValidationOutcome.Valid>(SampleSurvey.Submit(SampleSurvey.Answers())).Response;
        Assert.Equal(5, response.Answers.Count);
    }
}
