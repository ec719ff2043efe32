using System.Globalization;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Tests.Validate.Normalization;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("１，２３４", "1234")]
    [InlineData("1,234", "1234")]
    [InlineData("12,345,678.90", "12345678.9")]
    [InlineData("△5", "-5")]
    [InlineData("▲１，０００", "-1000")]
    [InlineData("－5", "-5")]
    [InlineData("ー5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("—5", "-5")]
    [InlineData("- 5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("1.5", "1.5")]
    [InlineData("１．５", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("007", "7")]
    [InlineData("1 234", "1234")]
    [InlineData("１　２３４", "1234")]
    [InlineData("①", "1")]
    public void Read_NumberAsTyped_IsTheNumber(string typed, string expected)
    {
        Assert.Equal(NumberForm.Number, NumberText.Read(TextNormalization.Line(typed), out var value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e5")]
    [InlineData("0x1F")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("1-2")]
    [InlineData("1.2.3")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    [InlineData("1.234,567")]
    [InlineData("十二")]
    [InlineData("٥")]
    [InlineData("12人")]
    [InlineData("¥500")]
    public void Read_NotANumber_SaysSo(string typed) =>
        Assert.Equal(NumberForm.NotANumber, NumberText.Read(TextNormalization.Line(typed), out _));

    [Fact]
    public void Read_HundredThousandDigits_IsTooLarge() =>
        Assert.Equal(NumberForm.TooLarge, NumberText.Read(new string('9', 100_000), out _));
}
