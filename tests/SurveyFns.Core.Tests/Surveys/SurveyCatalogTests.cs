using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

public sealed class SurveyCatalogTests
{
    internal static readonly DefinitionFile[] CodeLists =
    [
        .. new[]
        {
            ACodeList.Municipalities(), ACodeList.Statuses(), ACodeList.Techniques(), ACodeList.Stages(), ACodeList.TravelBands(),
            ACodeList.SizeBands(), ACodeList.FoundingYears(), ACodeList.ShareBands(),
        }.Select(list => list.File()),
    ];

    [Fact]
    public void Read_SeveralRoundsAndSurveys_AreFound()
    {
        var catalog = Read(
            Patch("2027", """{"basedOn": "2026", "round": "2027", "title": {"en": "Survey 2027"}, "compareWith": "2026"}"""),
            ADefinition.For2026().File(),
            ADefinition.For("2025").File(),
            Other());

        Assert.Equal(["bio-startup", "food"], catalog.Surveys.Select(survey => survey.Value));
        Assert.Equal(["2025", "2026", "2027"], catalog.Rounds(SurveyId.Parse("bio-startup")).Select(round => round.Round.Value));
        Assert.Equal("food/2026", catalog.Find(new(SurveyId.Parse("food"), RoundId.Parse("2026")))!.Key.ToString());
        Assert.Null(catalog.Find(new(SurveyId.Parse("food"), RoundId.Parse("2027"))));
        Assert.Empty(catalog.Rounds(SurveyId.Parse("none")));
    }

    [Fact]
    public void Read_OrderOfFiles_DoesNotMatter()
    {
        DefinitionFile[] files =
        [
            Patch("2025", """{"basedOn": "2026", "round": "2025", "title": {"en": "Survey 2025"}, "compareWith": null}"""),
            ADefinition.For2026().With("/compareWith", "\"2025\"").File(),
        ];

        Assert.Equal(Digests(Read(files)), Digests(Read([.. files.Reverse()])));
        static IEnumerable<string> Digests(SurveyCatalog catalog) => catalog.Rounds(catalog.Surveys[0]).Select(round => round.Digest);
    }

    [Fact]
    public void Read_RuleOnAnItemOfTheEarlierRoundOnly_IsAccepted()
    {
        var earlier = ADefinition.For("2025").With("/sections/0/items/-", Integer("turnover"));
        var later = ADefinition.For2026().With("/compareWith", "\"2025\"").With("/edits/0/when", """{">": [{"last": "turnover"}, 0]}""");

        Assert.NotNull(Read(earlier.File(), later.File()));
        AssertRefused("/edits/0/when/>/0/last", "there is no item 'turnover'", ADefinition.For("2025").File(), later.File());
    }

    [Fact]
    public void Read_OneBadFile_RefusesAll()
    {
        var problems = Problems([ADefinition.For("2025").File(), ADefinition.For2026().With("/shards", "0").File()], CodeLists);

        Assert.Equal("surveys/bio-startup/2026.json#/shards: must be a whole number from 1 to 64", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Read_ProblemOfTheBasis_IsSaidOnce()
    {
        var problem = Assert.Single(Problems(
            [
                ADefinition.For2026().With("/shards", "0").File(),
                Patch("2027", """{"basedOn": "2026", "round": "2027", "title": {"en": "Survey 2027"}}"""),
                Patch("2028", """{"basedOn": "2026", "round": "2028", "title": {"en": "Survey 2028"}}"""),
            ],
            CodeLists));

        Assert.Equal(("surveys/bio-startup/2026.json", "/shards"), (problem.File, problem.Pointer));
    }

    [Fact]
    public void Read_ProblemInACodeList_IsSaidWithItsFile()
    {
        var problems = Problems([], [ACodeList.Statuses().Without("/version").File()]);

        Assert.Equal("codelists/statuses.json#: 'version' is missing", Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData("2026.json")]
    [InlineData("surveys/Bio Startup/2026.json")]
    [InlineData("surveys/bio-startup/2026.yaml")]
    public void Read_NameOfFileIsNotSurveyAndRound_IsRefused(string name) =>
        AssertRefused("", "a definition is named {survey}/{round}.json", ADefinition.For2026().File() with { Name = name });

    [Fact]
    public void Read_NameOfFileIsAnotherRound_IsRefused() => AssertRefused(
        "/round", "is the definition of 'bio-startup/2026'", ADefinition.For2026().File() with { Name = "surveys/bio-startup/2025.json" });

    [Fact]
    public void Read_TwoFilesOfOneRound_AreRefused() => AssertRefused(
        "",
        "the round 'bio-startup/2026' is there twice",
        ADefinition.For2026().File(),
        ADefinition.For2026().File() with { Name = "more/bio-startup/2026.json" });

    [Fact]
    public void Read_NameOfFileIsNotTheCodeList_IsRefused()
    {
        var problem = Assert.Single(Problems([], [ACodeList.Statuses().File("codelists/status.json")]));

        Assert.Equal(("/id", true), (problem.Pointer, problem.Reason.Contains("expected 'statuses.json'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_TwoFilesOfOneCodeList_AreRefused()
    {
        var problem = Assert.Single(Problems([], [ACodeList.Statuses().File(), ACodeList.Statuses().File("more/statuses.json")]));

        Assert.Contains("the code list 'statuses' is there twice", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CompareWithARoundThatHasNoDefinition_IsRefused() => AssertRefused(
        "/compareWith", "there is no definition of the round '2025'", ADefinition.For2026().With("/compareWith", "\"2025\"").File());

    [Fact]
    public void Read_BasedOnARoundThatHasNoDefinition_IsRefused() => AssertRefused(
        "/basedOn", "there is no definition of the round '2026'", Patch("2027", """{"basedOn": "2026", "round": "2027"}"""));

    internal static SurveyCatalog Read(params DefinitionFile[] definitions) =>
        Assert.IsType<CatalogOutcome.Read>(SurveyCatalog.Read(definitions, CodeLists)).Catalog;

    internal static IReadOnlyList<DefinitionProblem> Problems(params DefinitionFile[] definitions) => Problems(definitions, CodeLists);

    internal static string Integer(string id, string unit = "kJPY") =>
        $$$"""{"id": "{{{id}}}", "type": "integer", "label": {"ja": "数", "en": "Number"}, "unit": "{{{unit}}}", "unitLabel": {"ja": "単位", "en": "unit"}}""";

    private static void AssertRefused(string pointer, string reason, params DefinitionFile[] definitions)
    {
        var problem = Assert.Single(Problems(definitions, CodeLists));
        Assert.Equal(pointer, problem.Pointer);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DefinitionProblem> Problems(DefinitionFile[] definitions, DefinitionFile[] codeLists) =>
        Assert.IsType<CatalogOutcome.Refused>(SurveyCatalog.Read(definitions, codeLists)).Problems;

    private static DefinitionFile Patch(string round, string json) => new($"surveys/bio-startup/{round}.json", Encoding.UTF8.GetBytes(json));

    private static DefinitionFile Other() => ADefinition.For2026().With("/survey", "\"food\"").File() with { Name = "surveys/food/2026.json" };
}
