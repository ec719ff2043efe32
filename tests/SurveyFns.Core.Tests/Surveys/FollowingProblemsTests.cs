using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>One mistake is said once: what merely follows from a file that failed is not said.</summary>
public sealed class FollowingProblemsTests
{
    private static readonly string Linked = """
        {"minimumFirms": 20, "dimension": {"id": "origin", "label": {"ja": "前回", "en": "Before"}, "origin": "area"},
         "measures": [
           {"id": "firms_left", "label": {"ja": "なくなった企業", "en": "Gone"}, "kind": "left", "unit": "firms"},
           {"id": "firms_last", "label": {"ja": "前回の企業", "en": "Before"}, "kind": "last", "unit": "firms"}],
         "tables": [
           {"id": "by_origin", "title": {"ja": "前回", "en": "Origin"}, "dimensions": ["origin"],
            "measures": ["firms", "firms_left", "firms_last"]}]}
        """;

    private static ADefinition Later => ADefinition.For2026().With("/compareWith", "\"2025\"").With("/linked", Linked)
        .With("/edits/0/when", """{">": [{"last": "turnover"}, 0]}""")
        .With("/breaks", """[{"item": "women", "since": "2025", "reason": {"ja": "あ", "en": "a"}}]""");

    private static ADefinition Earlier => ADefinition.For("2025").With("/sections/0/items/-", SurveyCatalogTests.Integer("turnover"));

    [Fact]
    public void Read_RoundsThatFitTogether_AreAccepted() => Assert.NotNull(SurveyCatalogTests.Read(Earlier.File(), Later.File()));

    [Fact]
    public void Read_RoundBeforeThatFailed_IsTheOnlyProblem() => Assert.Equal(
        ["surveys/bio-startup/2025.json#/shards: must be a whole number from 1 to 64"],
        Problems(Earlier.With("/shards", "0").File(), Later.File()));

    [Fact]
    public void Read_RoundBeforeOfAnotherName_IsTheOnlyProblem() => Assert.Equal(
        ["surveys/bio-startup/2025.json#/survey: is the definition of 'food/2025': expected the file name 'food/2025.json'"],
        Problems(Earlier.With("/survey", "\"food\"").File(), Later.File()));

    [Fact]
    public void Read_RoundBeforeThatIsNotThere_IsTheOnlyProblem() => Assert.Equal(
        [
            "surveys/bio-startup/2026.json#/breaks/0/since: there is no definition of the round '2025'",
            "surveys/bio-startup/2026.json#/compareWith: there is no definition of the round '2025'",
        ],
        Problems(Later.Without("/linked").File()).Order(StringComparer.Ordinal));

    [Fact]
    public void Read_OtherMistakesOfALaterRound_AreSaidAsWell() =>
        Assert.Equal(2, Problems(Earlier.With("/shards", "0").File(), Later.With("/title/en", "\"\"").File()).Length);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public void Read_BasisThatFailed_IsTheOnlyProblem(string basis)
    {
        var problem = Assert.Single(Problems(File("2026", basis), File("2027", """{"basedOn": "2026", "round": "2027", "title": {"en": "2027"}}""")));

        Assert.StartsWith("surveys/bio-startup/2026.json#:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RoundsThatAreBasedOnEachOther_AreRefused() => Assert.Equal(2, Problems(
        File("2026", """{"basedOn": "2027", "round": "2026", "title": {"en": "2026"}}"""),
        File("2027", """{"basedOn": "2026", "round": "2027", "title": {"en": "2027"}}""")).Length);

    [Fact]
    public void Read_CodeListThatFailed_IsTheOnlyProblem()
    {
        var lists = SurveyCatalogTests.CodeLists.Where(file => file.Name != "codelists/municipalities.json")
            .Append(ACodeList.Municipalities().With("/codes/1/parent", "\"nowhere\"").File());
        var definition = ADefinition.For2026().With("/impossible", """[{"area": ["402036"], "size": ["0_4"]}]""");

        var refused = Assert.IsType<CatalogOutcome.Refused>(SurveyCatalog.Read([definition.File()], [.. lists]));

        Assert.Equal(
            "codelists/municipalities.json#/codes/1/parent (code 402036): there is no code 'nowhere'", Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public void Read_CodeListOfAnotherName_IsTheOnlyProblem()
    {
        var lists = SurveyCatalogTests.CodeLists.Where(file => file.Name != "codelists/municipalities.json")
            .Append(ACodeList.Municipalities().With("/id", "\"towns\"").File("codelists/municipalities.json"));

        var refused = Assert.IsType<CatalogOutcome.Refused>(SurveyCatalog.Read([ADefinition.For2026().File()], [.. lists]));

        Assert.Equal("/id", Assert.Single(refused.Problems).Pointer);
    }

    private static string[] Problems(params DefinitionFile[] definitions) =>
        [.. SurveyCatalogTests.Problems(definitions).Select(problem => problem.ToString())];

    private static DefinitionFile File(string round, string json) => new($"surveys/bio-startup/{round}.json", Encoding.UTF8.GetBytes(json));
}
