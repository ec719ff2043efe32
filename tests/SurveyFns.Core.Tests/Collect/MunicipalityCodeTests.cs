using SurveyFns.Core.Collect;

namespace SurveyFns.Core.Tests.Collect;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("402036", "402036")] // Kurume; sum 38, 11 − 5 = 6
    [InlineData("400009", "400009")] // Fukuoka Prefecture; sum 24
    [InlineData("010006", "010006")] // Hokkaido: the leading zero survives
    [InlineData("412031", "412031")] // Tosu; remainder 10 gives 1
    [InlineData("402109", "402109")]
    [InlineData("40203", "402036")] // the five-digit form is completed
    [InlineData("01000", "010006")]
    public void Complete_OfAValidCode_IsTheSixDigitCode(string digits, string expected) =>
        Assert.Equal(expected, MunicipalityCode.Complete(digits));

    [Theory]
    [InlineData("402037")]
    [InlineData("4020")]
    [InlineData("4020361")]
    [InlineData("40203X")]
    [InlineData("")]
    public void Complete_OfAnythingElse_IsNull(string digits) => Assert.Null(MunicipalityCode.Complete(digits));
}
