using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

public sealed class RoundConsistencyTests
{
    private const string NewItem = "/sections/0/items/-";

    /// <summary>An item as it was, as it is, and what changed.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { SurveyCatalogTests.Integer("x", "kJPY"), SurveyCatalogTests.Integer("x", "JPY"), "unit" },
        { SurveyCatalogTests.Integer("x"), Item("text"), "type" },
        { SurveyCatalogTests.Integer("x"), Item("decimal", """ "decimals": 1, """), "type" },
        { Item("decimal", """ "decimals": 1, """), Item("decimal", """ "decimals": 2, """), "decimals" },
        { Item("single-choice", """ "codeList": "stages", """), Item("single-choice", """ "codeList": "techniques", """), "code list" },
        { Item("single-choice", """ "codeList": "stages", """), Item("multiple-choice", """ "codeList": "stages", """), "type" },
        { Item("text"), Group(Item("text")), "group" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Read_ItemChangesItsMeaning_IsRefused(string before, string after, string change)
    {
        var problem = Assert.Single(SurveyCatalogTests.Problems(Round("2025", before), Round("2026", after)));

        Assert.Equal("surveys/bio-startup/2026.json", problem.File);
        Assert.StartsWith("/sections/0/items/6", problem.Pointer, StringComparison.Ordinal);
        Assert.Equal($"'x' changes its {change} since the round '2025': declare it in 'breaks'", problem.Reason);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Read_ItemChangesItsMeaningWithADeclaredBreak_IsAccepted(string before, string after, string change)
    {
        Assert.NotEmpty(change);
        Assert.NotNull(SurveyCatalogTests.Read(Round("2025", before), Round("2026", after, since: "2026")));
    }

    [Fact]
    public void Read_ItemLeftOutForARound_IsComparedWithTheOneBefore()
    {
        var problems = SurveyCatalogTests.Problems(
            Round("2024", SurveyCatalogTests.Integer("x", "kJPY")),
            ADefinition.For("2025").File(),
            Round("2026", SurveyCatalogTests.Integer("x", "JPY")));

        Assert.Contains("since the round '2024'", Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BreakOfAnEarlierChange_DoesNotExcuseALaterOne()
    {
        var problems = SurveyCatalogTests.Problems(
            Round("2024", SurveyCatalogTests.Integer("x", "JPY")),
            Round("2025", SurveyCatalogTests.Integer("x", "kJPY"), since: "2025"),
            Round("2026", SurveyCatalogTests.Integer("x", "MJPY"), since: "2025"));

        Assert.Contains("since the round '2025'", Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BreakKeptInLaterRounds_IsAccepted() => Assert.NotNull(SurveyCatalogTests.Read(
        Round("2024", SurveyCatalogTests.Integer("x", "JPY")),
        Round("2025", SurveyCatalogTests.Integer("x", "kJPY"), since: "2025"),
        Round("2026", SurveyCatalogTests.Integer("x", "kJPY"), since: "2025")));

    [Fact]
    public void Read_LabelsLimitsAndRoutingChange_IsAccepted() => Assert.NotNull(SurveyCatalogTests.Read(
        ADefinition.For("2025").File(),
        ADefinition.For2026().With("/sections/1/items/0/maximum", "500").With("/sections/1/items/0/label/en", "\"Staff\"")
            .With("/sections/1/items/0/required", "false").With("/sections/1/items/3/when", "true").File()));

    [Fact]
    public void Read_BreakSinceARoundThatDoesNotExist_IsRefused()
    {
        var problem = Assert.Single(SurveyCatalogTests.Problems(Round("2026", SurveyCatalogTests.Integer("x"), since: "2024")));

        Assert.Equal("/breaks/0/since", problem.Pointer);
    }

    private static DefinitionFile Round(string round, string item, string? since = null)
    {
        var definition = ADefinition.For(round).With(NewItem, item);
        return (since is null
            ? definition
            : definition.With("/breaks", $$$"""[{"item": "x", "since": "{{{since}}}", "reason": {"ja": "変更", "en": "Changed"}}]""")).File();
    }

    private static string Item(string type, string more = "") =>
        $$$"""{"label": {"ja": "問", "en": "Question"}, "id": "x", {{{more}}} "type": "{{{type}}}" }""";

    private static string Group(string row) =>
        $$$"""{"id": "answers", "type": "group", "label": {"ja": "組", "en": "Rows"}, "maximumRows": 3, "items": [{{{row}}}]}""";
}
