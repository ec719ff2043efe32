using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

public sealed class CodeListReaderTests
{
    /// <summary>Place that is changed, its new value (null removes it), place of the problem (null = the same), part of its reason.</summary>
    public static TheoryData<string, string?, string?, string> BrokenMunicipalities => new()
    {
        { "/id", null, "", "'id' is missing" },
        { "/id", "\"Municipalities\"", null, "is no id" },
        { "/version", null, "", "'version' is missing" },
        { "/title", null, "", "'title' is missing" },
        { "/source/en", null, "/source", "'en' is missing" },
        { "/sources", "{}", null, "unknown property 'sources'" },
        { "/codes", "[]", null, "must not be empty" },
        { "/codes", null, "", "'codes' is missing" },
        { "/codes/1/id", null, "/codes/1", "'id' is missing" },
        { "/codes/0/label/ja", "\"\"", null, "must not be blank" },
        { "/codes/0/name", "\"x\"", null, "unknown property 'name'" },
        { "/codes/-", """{"id": "_T", "label": {"ja": "計", "en": "Total"}}""", "/codes/4/id", "is no code" },
        { "/codes/-", """{"id": "a b", "label": {"ja": "計", "en": "Total"}}""", "/codes/4/id", "is no code" },
        { "/codes/-", """{"id": "402036", "label": {"ja": "計", "en": "Total"}}""", "/codes/4/id", "the code '402036' is there twice" },
        { "/codes/2/parent", "\"400001\"", null, "there is no code '400001'" },
        { "/codes/2/attributes", "[]", null, "must be an object" },
        { "/codes/2/attributes/code5", "40216", null, "must be a text" },
        { "/codes/2/attributes/code5", "\"\"", null, "must not be blank" },
        { "/codes/2/attributes/id", "\"x\"", null, "'id' is the code itself" },
        { "/codes/3/from", "\"1\"", null, "must be a number" },
        { "/groupings/0/id", "\"Two Areas\"", null, "is no id" },
        { "/groupings/0/groups", "[]", "/groupings/0/groups", "must not be empty" },
        { "/groupings/0/groups/1/id", "\"_other\"", null, "is no code" },
        { "/groupings/0/groups/1/codes/1", null, "/groupings/0", "the code '402125' is in no group" },
        { "/groupings/0/groups/1/codes/-", "\"402036\"", "/groupings/0/groups/1/codes/2", "the code '402036' is in two groups, '402036' and 'others'" },
        { "/groupings/0/groups/1/codes/-", "\"400009\"", "/groupings/0/groups/1/codes/2", "'400009' has codes below it" },
        { "/groupings/0/groups/1/codes/-", "\"999999\"", "/groupings/0/groups/1/codes/2", "there is no code '999999'" },
        { "/groupings/0/groups/0/id", "\"others\"", "/groupings/0/groups/1/id", "the group 'others' is there twice" },
        { "/groupings/0/groups/1/id", "\"402168\"", null, "'402168' is a code of the list: the name would mean two things" },
    };

    public static TheoryData<string, string?, string?, string> BrokenBands => new()
    {
        { "/codes/1/from", "4", "/codes/1", "overlaps '0_4' or stands before it" },
        { "/codes/1/to", null, "/codes/2", "overlaps '5_49' or stands before it" },
        { "/codes/1/from", null, "/codes/1", "overlaps '0_4' or stands before it" },
        { "/codes/1/to", "3", "/codes/1", "ends before it begins" },
        { "/codes/-", """{"id": "unknown", "label": {"ja": "不明", "en": "Unknown"}}""", "/codes/3", "must be a band" },
        { "/codes/-", """{"id": "b", "label": {"ja": "帯", "en": "Band"}, "from": 60}""", "/codes/3", "overlaps '50_' or stands before it" },
    };

    [Theory]
    [MemberData(nameof(BrokenMunicipalities))]
    public void Read_BrokenCodeList_IsRefusedWithPlaceAndReason(string changed, string? value, string? place, string reason) =>
        AssertRefused(ACodeList.Municipalities(), changed, value, place, reason);

    [Theory]
    [MemberData(nameof(BrokenBands))]
    public void Read_BrokenBands_AreRefusedWithPlaceAndReason(string changed, string? value, string? place, string reason) =>
        AssertRefused(ACodeList.SizeBands(), changed, value, place, reason);

    [Fact]
    public void Read_ParentsInACircle_AreRefused()
    {
        var outcome = CodeListReader.Read(ACodeList.Techniques()
            .With("/codes/0/parent", "\"cells\"").With("/codes/2/parent", "\"proteins\"").With("/codes/1/parent", "\"dna\"").File());

        Assert.Equal(
            ["/codes/0/parent", "/codes/1/parent", "/codes/2/parent"],
            Assert.IsType<CodeListOutcome.Refused>(outcome).Problems.Select(problem => problem.Pointer));
    }

    [Fact]
    public void Read_BandAboveOtherBands_IsRefused()
    {
        var outcome = CodeListReader.Read(ACodeList.SizeBands().With("/codes/0/parent", "\"50_\"").File());

        Assert.Equal(["/codes/2"], Assert.IsType<CodeListOutcome.Refused>(outcome).Problems.Select(problem => problem.Pointer));
    }

    [Fact]
    public void Read_CodeList_HasEveryFact()
    {
        var list = ACodeList.Municipalities().Build();

        Assert.Equal(("municipalities", "2024-01-01"), (list.Id, list.Version));
        Assert.Equal(new LocalizedText("総務省", "Ministry"), list.Source);
        Assert.Equal(["400009", "402036", "402168", "402125"], list.Codes.Select(code => code.Id));
        Assert.Equal(["402036", "402168", "402125"], list.Leaves.Select(code => code.Id));
        Assert.Equal("400009", list.Find("402036")!.Parent);
        Assert.Equal("40203", list.Find("402036")!.Attributes["code5"]);
        Assert.Equal(2, list.PositionOf("402168"));
        Assert.Equal((true, false, false), (list.IsLeaf("402036"), list.IsLeaf("400009"), list.IsLeaf("000000")));
        Assert.Equal(["402168", "402125"], list.Groupings["two-areas"].Groups[1].Codes);
        Assert.Equal(new LocalizedText("基礎", "Basic"), ACodeList.Stages().Build().Find("research")!.Definition);
        Assert.Equal((5m, 49m), (ACodeList.SizeBands().Build().Codes[1].From, ACodeList.SizeBands().Build().Codes[1].To));
    }

    [Fact]
    public void With_OtherCodes_LeavesTheOriginalAsItWas()
    {
        var list = ACodeList.Statuses().Build();
        var shorter = list with { Codes = [list.Codes[1]] };

        Assert.Equal((0, -1), (list.PositionOf("active"), shorter.PositionOf("active")));
        Assert.Equal((1, 0), (list.PositionOf("dormant"), shorter.PositionOf("dormant")));
    }

    private static void AssertRefused(ACodeList list, string changed, string? value, string? place, string reason)
    {
        var outcome = CodeListReader.Read((value is null ? list.Without(changed) : list.With(changed, value)).File("list.json"));

        var problem = Assert.Single(Assert.IsType<CodeListOutcome.Refused>(outcome).Problems);
        Assert.Equal("list.json", problem.File);
        Assert.Equal(place ?? changed, problem.Pointer);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }
}
