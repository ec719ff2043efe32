using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class AnnualChangeTests
{
    [Fact]
    public void Of_FiguresAtBothEnds_IsTheGeometricMean()
    {
        var change = AnnualChange.Of([Round(2001, 12), Round(2005, 12), Round(2010, 12)], [23, 60, 99]);

        Assert.Equal(("2001", "2010"), (change!.From, change.To));
        Assert.Equal(Math.Pow(99 / 23.0, 1 / 9.0) - 1, change.Rate, 12);
        Assert.Equal("+17.6%", Figures.Change(change.Rate, Language.English));
    }

    [Fact]
    public void Of_HiddenEnds_TakesTheFirstAndLastShown() =>
        Assert.Equal(("2002", "2003"), AnnualChange.Of([Round(2001, 12), Round(2002, 12), Round(2003, 12), Round(2004, 12)], [null, 5, 6, null]) is { } change
            ? (change.From, change.To) : default);

    [Fact]
    public void Of_OtherDayOfTheYear_CountsDays() =>
        Assert.Equal(3, AnnualChange.Of([Round(2009, 6), Round(2009, 12)], [4, 8])!.Rate, 1);

    [Theory]
    [InlineData(null, 5)]
    [InlineData(5, null)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(-5, 5)]
    public void Of_EndsMissingOrNotPositive_IsNull(int? first, int? last) =>
        Assert.Null(AnnualChange.Of([Round(2001, 12), Round(2002, 12)], [first, last]));

    [Theory]
    [InlineData(-0.1234, "△12.3%", "−12.3%")]
    [InlineData(0, "0.0%", "0.0%")]
    [InlineData(0.0005, "+0.1%", "+0.1%")]
    public void Change_Rate_IsWrittenAsPercentWithSign(double rate, string ja, string en)
    {
        Assert.Equal(ja, Figures.Change(rate, Language.Japanese));
        Assert.Equal(en, Figures.Change(rate, Language.English));
    }

    private static ReleaseRound Round(int year, int month) => new()
    {
        Id = $"{year}",
        Version = 1,
        ReferenceDate = new DateOnly(year, month, 30),
        DefinitionVersion = "1.0.0",
        DefinitionDigest = "",
        Design = "plain",
        Response = new ResponseFigures(0, 0, 0),
    };
}
