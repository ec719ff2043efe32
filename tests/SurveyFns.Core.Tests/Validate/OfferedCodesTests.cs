using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Expressions;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class OfferedCodesTests
{
    private static readonly SurveyDefinition Definition = BioStartup.Definition;

    [Theory]
    [InlineData(2026, "city_area_basic", false)]
    [InlineData(2026, "none", true)]
    [InlineData(2005, "city_area_basic", true)]
    [InlineData(2005, "city_area_development", false)]
    public void Of_MeasuresOfAYear_AreThoseThatRanInIt(int year, string code, bool isOffered) => Assert.Equal(
        isOffered, OfferedCodes.Of(Definition, Definition.Items["support_measures"], new DateOnly(year, 9, 30)).Any(one => one.Id == code));

    [Fact]
    public void Of_EveryOtherChoice_IsTheWholeList() => Assert.All(
        Definition.ItemsInOrder.Where(item => item is { CodeList: not null, Id: not "support_measures" }),
        item => Assert.Equal(item.CodeList!.Leaves, OfferedCodes.Of(Definition, item, new DateOnly(2026, 9, 30))));

    [Fact]
    public void Of_RuleThatIsOnlyAskedBack_OffersAll()
    {
        var definition = Definition with { Edits = [.. Definition.Edits.Select(edit => edit with { Severity = EditSeverity.Warning })] };

        Assert.Equal(
            definition.Items["support_measures"].CodeList!.Leaves,
            OfferedCodes.Of(definition, definition.Items["support_measures"], new DateOnly(2026, 9, 30)));
    }

    [Fact]
    public void Of_RuleAboutTheNumberOfChoices_OffersAll()
    {
        var item = Definition.Items["support_measures"];
        var rule = new Comparison(ComparisonOperator.GreaterOrEqual, new CodeCount(new ItemValue(item.Id)), new Literal(Value.Of(2m)));
        var edit = Definition.Edits.First(edit => edit.Require is AllCodes) with { Require = rule };

        Assert.Equal(item.CodeList!.Leaves, OfferedCodes.Of(Definition with { Edits = [edit] }, item, new DateOnly(2026, 9, 30)));
    }
}
