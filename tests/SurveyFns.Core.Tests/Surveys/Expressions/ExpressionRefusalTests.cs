namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class ExpressionRefusalTests
{
    /// <summary>Expression, place of the problem, part of its reason.</summary>
    public static TheoryData<string, string, string> Broken => new()
    {
        { "null", "", "must be an expression" },
        { "[]", "", "must be an expression" },
        { "{}", "", "exactly one operator" },
        { """{"item": "employees", "last": "employees"}""", "", "exactly one operator" },
        { """{"itme": "employees"}""", "", "unknown operator 'itme'" },
        { """{"item": 1}""", "/item", "must be a text" },
        { """{"item": "staff"}""", "/item", "there is no item 'staff'" },
        { """{"item": "partners"}""", "/item", "'partners' is a group" },
        { """{"item": "travel_band"}""", "/item", "'travel_band' is in the rows of 'partners'" },
        { """{"last": "staff"}""", "/last", "there is no item 'staff', neither in this round" },
        { """{"last": "partners"}""", "/last", "'partners' is a group" },
        { """{"round": "month"}""", "/round", "a round has no 'month'" },
        { """{"answered": "staff"}""", "/answered", "there is no item 'staff'" },
        { """{"isUnknown": "share"}""", "/isUnknown", "cannot be answered \"unknown\"" },
        { """{"==": [1]}""", "/==", "needs exactly 2 operands" },
        { """{"==": [1, 2, 3]}""", "/==", "needs exactly 2 operands" },
        { """{"==": 1}""", "/==", "must be a list of operands" },
        { """{"==": [{"item": "employees"}, "5"]}""", "/==", "compares a number with a text or code" },
        { """{"==": [{"item": "employees"}, {"item": "founded_on"}]}""", "/==", "compares a number with a date" },
        { """{"==": [{"item": "techniques"}, "dna"]}""", "/==", "compares a set of codes with a text or code" },
        { """{"==": [{"answered": "women"}, 1]}""", "/==", "compares a condition with a number" },
        { """{"<": [{"item": "stage"}, "pilot"]}""", "/<", "'<' needs numbers or dates: a text or code has no order" },
        { """{">=": [{"item": "techniques"}, {"last": "techniques"}]}""", "/>=", "a set of codes has no order" },
        { """{"==": [{"item": "stage"}, "prototype"]}""", "/==/1", "'stages' has no code 'prototype'" },
        { """{"==": ["prototype", {"item": "stage"}]}""", "/==/0", "'stages' has no code 'prototype'" },
        { """{"==": [{"item": "municipality"}, "400009"]}""", "/==/1", "'400009' has codes below it in 'municipalities'" },
        { """{"==": [{"item": "municipality"}, {"item": "stage"}]}""", "/==", "codes of 'municipalities' with codes of 'stages'" },
        { """{"<": [{"item": "year_end"}, "31.3.2026"]}""", "/</1", "is not a date such as 2026-03-31" },
        { """{"<": [{"item": "year_end"}, "2026-02-30"]}""", "/</1", "is not a date" },
        { """{"and": [true]}""", "/and", "needs at least 2 operands" },
        { """{"and": [true, {"item": "employees"}]}""", "/and/1", "must be a condition, not a number" },
        { """{"or": [true, "yes"]}""", "/or/1", "must be a condition, not a text or code" },
        { """{"not": [true]}""", "/not", "must be an expression" },
        { """{"+": [1]}""", "/+", "needs at least 2 operands" },
        { """{"+": [1, {"item": "stage"}]}""", "/+/1", "must be a number, not a text or code" },
        { """{"*": [true, 2]}""", "/*/0", "must be a number, not a condition" },
        { """{"-": [1, 2, 3]}""", "/-", "needs exactly 2 operands" },
        { """{"/": [1, {"item": "year_end"}]}""", "/~1/1", "must be a number, not a date" },
        { """{"abs": "1"}""", "/abs", "must be a number, not a text or code" },
        { """{"sumOf": []}""", "/sumOf", "needs at least 1 operands" },
        { """{"sumOf": ["employees", "stage"]}""", "/sumOf/1", "'stage' is no number" },
        { """{"sumOf": ["employees", "employees"]}""", "/sumOf", "sums an item twice" },
        { """{"sumOf": [{"item": "employees"}]}""", "/sumOf/0", "must be a text" },
        { """{"in": [{"item": "employees"}, ["1"]]}""", "/in/0", "must be a text or code, not a number" },
        { """{"in": [{"item": "activity"}, "active"]}""", "/in/1", "must be a list of operands" },
        { """{"in": [{"item": "activity"}, []]}""", "/in/1", "needs at least 1 operands" },
        { """{"in": [{"item": "activity"}, ["active", "asleep"]]}""", "/in/1/1", "'statuses' has no code 'asleep'" },
        { """{"contains": [{"item": "activity"}, "active"]}""", "/contains/0", "must be a set of codes" },
        { """{"contains": [{"item": "techniques"}, "rna"]}""", "/contains/1", "'techniques' has no code 'rna'" },
        { """{"contains": [{"item": "techniques"}, {"item": "main_technique"}]}""", "/contains/1", "must be a text" },
        { """{"containsItem": [{"item": "techniques"}, "dna"]}""", "/containsItem/1", "must be a choice from a code list" },
        { """{"containsItem": [{"item": "techniques"}, {"item": "stage"}]}""", "/containsItem", "codes of 'techniques' with codes of 'stages'" },
        { """{"count": {"item": "stage"}}""", "/count", "must be a set of codes" },
        { """{"count": "techniques"}""", "/count", "must be a set of codes" },
        { """{"monthsBetween": [{"item": "employees"}, "2026-01-01"]}""", "/monthsBetween/0", "must be a date, not a number" },
        { """{"monthsBetween": ["last year", "2026-01-01"]}""", "/monthsBetween/0", "'last year' is not a date" },
        { """{"position": {"item": "firm_name"}}""", "/position", "must be a choice from a code list" },
        { """{"position": {"item": "techniques"}}""", "/position", "must be a text or code, not a set of codes" },
        { """{"attribute": [{"item": "stage"}, "closed"]}""", "/attribute/1", "no code of 'stages' has an attribute 'closed'" },
        { """{"attribute": [{"item": "firm_name"}, "opened"]}""", "/attribute/0", "must be a choice from a code list" },
        { """{"<": [{"attribute": [{"item": "stage"}, "note"]}, 5]}""", "/<", "compares a text or code with a number" },
        { """{"code": "first_year"}""", "/code", "'code' is only known inside 'allCodes'" },
        { """{"allCodes": [{"item": "stage"}, true]}""", "/allCodes/0", "must be a set of codes" },
        { """{"allCodes": [{"item": "past_stages"}, {"code": "first_year"}]}""", "/allCodes/1", "must be a condition, not a number" },
        { """{"allCodes": [{"item": "past_stages"}, {"==": [{"code": "last_year"}, 1]}]}""", "/allCodes/1/==/0/code", "has an attribute 'last_year'" },
        { "1e30", "", "must be an expression" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_BrokenExpression_IsRefusedWithPlaceAndReason(string expression, string place, string reason)
    {
        var (read, problems) = new ARule(expression).ReadWithProblems();

        Assert.Null(read);
        var problem = Assert.Single(problems);
        Assert.Equal(place, problem.Pointer);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllSaid()
    {
        var (_, problems) = new ARule("""{"and": [{"item": "a"}, {"not": {"item": "b"}}, {"<": [{"item": "c"}, {"d": 1}]}]}""").ReadWithProblems();

        Assert.Equal(["/and/0/item", "/and/1/not/item", "/and/2/</0/item", "/and/2/</1"], problems.Select(problem => problem.Pointer));
    }

    [Fact]
    public void Read_LastOfItemThatOnlyTheEarlierRoundHas_IsAccepted()
    {
        var earlier = ADefinition.For("2025").With("/sections/0/items/-", Number).Build();

        Assert.Empty(new ARule("""{"==": [{"last": "turnover"}, 0]}""").ReadWithProblems(earlier.Items).Problems);
        Assert.NotEmpty(new ARule("""{"==": [{"item": "turnover"}, 0]}""").ReadWithProblems(earlier.Items).Problems);
    }

    [Fact]
    public void Read_LastOfItemThatHadAnotherType_IsRefused()
    {
        var earlier = ADefinition.For("2025")
            .With("/sections/1/items/3", """{"id": "year_end", "type": "year-month", "label": {"ja": "決算", "en": "Year end"}}""").Build();

        var problem = Assert.Single(new ARule("""{"<": [{"last": "year_end"}, "2026-01"]}""").ReadWithProblems(earlier.Items).Problems);
        Assert.Equal("/</0/last", problem.Pointer);
        Assert.Contains("of another type in the round that is compared with", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LastRowOfGroupThatIsNotMatched_IsRefused()
    {
        var group = ARule.Definition.Items["partners"] with { MatchRowsBy = null };

        var problem = Assert.Single(new ARule("""{"==": [{"last": "travel_band"}, "car"]}""").ReadWithProblems(inGroup: group).Problems);
        Assert.Contains("'matchRowsBy'", problem.Reason, StringComparison.Ordinal);
    }

    private const string Number = """{"id": "turnover", "type": "integer", "label": {"ja": "売上", "en": "Turnover"}}""";
}
