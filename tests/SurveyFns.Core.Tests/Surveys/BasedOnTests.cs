using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>A round that is a merge patch on another.</summary>
public sealed class BasedOnTests
{
    private static readonly DefinitionFile Basis = ADefinition.For2026().File();

    [Fact]
    public void Read_Patch_IsTheBasisWithItsChanges()
    {
        var definition = Read("""
            {"basedOn": "2026", "round": "2027", "version": "1.1.0", "title": {"en": "Survey 2027"}, "shards": null, "compareWith": "2026",
             "tables": [{"id": "firms_by_area", "title": {"ja": "地域別", "en": "By area"}, "dimensions": ["area"], "measures": ["firms"]}]}
            """);

        Assert.Equal("bio-startup/2027", definition.Key.ToString());
        Assert.Equal("1.1.0", definition.Version);
        Assert.Equal(new LocalizedText("調査", "Survey 2027"), definition.Title);
        Assert.Equal(1, definition.Shards);
        Assert.Equal(RoundId.Parse("2026"), definition.CompareWith);
        Assert.Equal(["firms_by_area"], definition.Tables.Select(table => table.Id));
        Assert.Equal(ADefinition.For2026().Build().Items.Keys, definition.Items.Keys);
    }

    [Fact]
    public void Read_PatchThatSaysTheSame_IsTheSameDefinitionButForItsRound()
    {
        var patched = Read("""{"basedOn": "2026", "round": "2027", "title": {"ja": "調査", "en": "Survey"}}""");

        Assert.Equal(ADefinition.For("2027").Build().Digest, patched.Digest);
        Assert.DoesNotContain("basedOn", Encoding.UTF8.GetString(patched.Json.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"basedOn": "2026", "round": "2027", "title": {"en": ""}}""", "patch.json", "/title/en")]
    [InlineData("""{"basedOn": "2026", "round": "2027", "title": {}, "titel": {}}""", "patch.json", "/titel")]
    [InlineData("""{"basedOn": "2026", "round": "2027", "title": {}, "measures": [{"id": "n", "label": {"ja": "数", "en": "N"}, "kind": "count", "unit": "firms"}]}""",
        "surveys/bio-startup/2026.json", "/tables/0/measures/0")]
    public void Read_ProblemOfAPatchedRound_IsReportedInTheFileThatHasThePlace(string patch, string file, string pointer)
    {
        var problem = Problems(patch, Basis)[0];

        Assert.Equal((file, pointer), (problem.File, problem.Pointer));
    }

    [Fact]
    public void Read_PatchWithoutRound_IsRefused() =>
        Assert.Contains("'round' is missing", Assert.Single(Problems("""{"basedOn": "2026", "title": {}}""", Basis)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_PatchWithoutATitleOfItsOwn_IsRefused() => Assert.Equal(
        "patch.json#: 'title' is missing: a patch gives its own round a title",
        Assert.Single(Problems("""{"basedOn": "2026", "round": "2027"}""", Basis)).ToString());

    [Fact]
    public void Read_BasisThatIsAPatchItself_IsRefused()
    {
        var basis = Basis with { Content = Encoding.UTF8.GetBytes("""{"basedOn": "2025", "round": "2026"}""") };

        AssertRefusedAtBasedOn("is itself based on another one", """{"basedOn": "2026", "round": "2027"}""", basis);
    }

    [Fact]
    public void Read_BasisIsMissing_IsRefused() =>
        AssertRefusedAtBasedOn("there is no definition of the round '2025'", """{"basedOn": "2025", "round": "2027"}""", null);

    [Fact]
    public void Read_BasisIsAnotherRound_IsRefused() =>
        AssertRefusedAtBasedOn("is not the definition of the round '2025'", """{"basedOn": "2025", "round": "2027"}""", Basis);

    [Fact]
    public void Read_BasisIsNoJson_IsRefused() => AssertRefusedAtBasedOn(
        "is no JSON object", """{"basedOn": "2026", "round": "2027"}""", Basis with { Content = Encoding.UTF8.GetBytes("[") });

    [Fact]
    public void Read_BasedOnIsNoText_IsRefused() => AssertRefusedAtBasedOn("must be a text", """{"basedOn": 2026, "round": "2027"}""", Basis);

    private static void AssertRefusedAtBasedOn(string reason, string patch, DefinitionFile? basis)
    {
        var problem = Assert.Single(Problems(patch, basis));
        Assert.Equal(("patch.json", "/basedOn"), (problem.File, problem.Pointer));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DefinitionProblem> Problems(string patch, DefinitionFile? basis) =>
        Assert.IsType<DefinitionOutcome.Refused>(Outcome(patch, basis)).Problems;

    private static SurveyDefinition Read(string patch) => Assert.IsType<DefinitionOutcome.Read>(Outcome(patch, Basis)).Definition;

    private static DefinitionOutcome Outcome(string patch, DefinitionFile? basis) =>
        new SurveyDefinitionReader(ACodeList.All).Read(new DefinitionFile("patch.json", Encoding.UTF8.GetBytes(patch)), basis);
}
