using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Tests.Validate.Normalization;

public sealed class CorporateNumberTests
{
    [Theory]
    [InlineData("7000012050002")] // National Tax Agency
    [InlineData("8000020402036")] // Kurume City
    [InlineData("6000020400009")] // Fukuoka Prefecture
    [InlineData("1180301018771")]
    [InlineData("7123456789012")] // worked example, sum 74
    [InlineData("5835678256246")]
    [InlineData("8090020402036")] // the blind spot: a 9 typed for a 0 is not detected
    public void IsValid_RightCheckDigit_IsTrue(string number) => Assert.True(CorporateNumber.IsValid(number));

    [Theory]
    [InlineData("2835678256246")]
    [InlineData("8700110005902")]
    [InlineData("0000020402036")] // the check digit is never 0
    public void IsValid_WrongCheckDigit_IsFalse(string number)
    {
        Assert.True(CorporateNumber.HasForm(number));
        Assert.False(CorporateNumber.IsValid(number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("800002040203")]
    [InlineData("80000204020360")]
    [InlineData("800002040203x")]
    [InlineData("٨000020402036")]
    public void IsValid_NotThirteenDigits_IsFalse(string number) => Assert.False(CorporateNumber.IsValid(number));
}
