using System.Text;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys;

public sealed class SurveyDefinitionReaderTests
{
    [Fact]
    public void Read_CompleteDefinition_HasItsHead()
    {
        var definition = ADefinition.For2026().With("/compareWith", "\"2025\"").Build();

        Assert.Equal("bio-startup/2026", definition.Key.ToString());
        Assert.Equal("1.0.0", definition.Version);
        Assert.Equal(new LocalizedText("調査", "Survey"), definition.Title);
        Assert.Equal(new LocalizedText("説明", "Description"), definition.Description);
        Assert.Equal(new LocalizedText("久留米市", "Kurume City"), definition.Publisher);
        Assert.Equal(RoundId.Parse("2025"), definition.CompareWith);
        Assert.Equal(2, definition.Shards);
        Assert.Equal(new DisclosureRule { Threshold = 3, PPercent = 10 }, definition.Disclosure);
    }

    [Fact]
    public void Read_Contact_IsOptionalAndInBothLanguages()
    {
        Assert.Null(ADefinition.For2026().Build().Contact);
        Assert.Equal(
            new LocalizedText("電話 0000", "Tel. 0000"),
            ADefinition.For2026().With("/contact", """{"ja": "電話 0000", "en": "Tel. 0000"}""").Build().Contact);
    }

    [Fact]
    public void Read_CompleteDefinition_HasSectionsAndItemsInOrder()
    {
        var definition = ADefinition.For2026().Build();

        Assert.Equal(["firm", "business"], definition.Sections.Select(section => section.Id));
        Assert.Null(definition.Sections[0].When);
        Assert.IsType<Comparison>(definition.Sections[1].When);
        Assert.Equal(new LocalizedText("導入", "Introduction"), definition.Sections[1].Introduction);
        Assert.Equal(
            "firm_name corporate_number municipality activity founded_on techniques employees women share year_end stage past_stages "
            + "main_technique partners comments",
            string.Join(' ', definition.ItemsInOrder.Select(item => item.Id)));
        Assert.Equal(definition.ItemsInOrder.Select(item => item.Id).Order(), definition.Items.Keys.Order());
        Assert.All(definition.ItemsInOrder, item => Assert.Same(item, definition.Items[item.Id]));
    }

    [Fact]
    public void Read_CompleteDefinition_HasEveryFactOfAnItem()
    {
        var items = ADefinition.For2026().Build().Items;

        var name = items["firm_name"];
        Assert.Equal((ItemType.Text, true, Sensitivity.Identifying, 100), (name.Type, name.Required, name.Sensitivity, name.MaximumLength));
        var number = items["corporate_number"];
        Assert.Equal((TextFormat.CorporateNumber, true, 200), (number.Format, number.Unique, number.MaximumLength));
        Assert.Equal((Sensitivity.Publishable, "municipalities"), (items["municipality"].Sensitivity, items["municipality"].CodeList!.Id));
        Assert.Equal(["none"], items["techniques"].ExclusiveCodes);
        var employees = items["employees"];
        Assert.Equal((ItemType.Integer, "persons", 0m, 100000m, true, true, 0),
            (employees.Type, employees.Unit, employees.Minimum, employees.Maximum, employees.AllowsUnknown, employees.Prefill, employees.Decimals));
        Assert.Equal(new LocalizedText("助言", "Help"), employees.Help);
        Assert.Equal(new LocalizedText("人", "persons"), employees.UnitLabel);
        Assert.Equal(Sensitivity.Confidential, employees.Sensitivity);
        Assert.Equal((ItemType.Decimal, 1), (items["share"].Type, items["share"].Decimals));
        Assert.IsType<Answered>(items["stage"].When);
    }

    [Fact]
    public void Read_NumberWithoutLimits_HasThoseOfFifteenDigits()
    {
        var items = ADefinition.For2026().Without("/sections/1/items/2/minimum").Without("/sections/1/items/2/maximum").Without("/dimensions/3")
            .Build().Items;

        Assert.Equal((0m, 999_999_999_999_999m), (items["women"].Minimum, items["women"].Maximum));
        Assert.Equal((-99_999_999_999_999.9m, 99_999_999_999_999.9m), (items["share"].Minimum, items["share"].Maximum));
        Assert.Null(items["comments"].Minimum);
    }

    [Fact]
    public void Read_Group_HasItsRows()
    {
        var partners = ADefinition.For2026().Build().Items["partners"];

        Assert.Equal((ItemType.Group, 10, "name"), (partners.Type, partners.MaximumRows, partners.MatchRowsBy));
        Assert.Equal(["name", "travel_band", "partner_since"], partners.Items.Select(item => item.Id));
        Assert.IsType<Comparison>(partners.Items[2].When);
    }

    [Fact]
    public void Read_Edits_KeepTheirOrderAndConditions()
    {
        var edits = ADefinition.For2026().Build().Edits;

        Assert.Equal(["E101", "W201"], edits.Select(edit => edit.Code));
        Assert.Equal([EditSeverity.Error, EditSeverity.Warning], edits.Select(edit => edit.Severity));
        Assert.Equal(["women", "employees"], edits[0].Items);
        Assert.Equal((null, "partners"), (edits[0].Each, edits[1].Each));
        Assert.Null(edits[0].When);
        Assert.NotNull(edits[1].When);
        Assert.Contains("{last.employees}", edits[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Cube_HasPopulationDimensionsMeasuresTables()
    {
        var definition = ADefinition.For2026()
            .With("/dimensions/0/grouping", "\"two-areas\"")
            .With("/dimensions/-", """
                {"id": "place", "label": {"ja": "地域", "en": "Place"}, "constant": "400009", "codeList": "municipalities",
                 "total": "400009", "notSurveyed": ["402036"]}
                """)
            .Build();

        Assert.Equal(["active", "dormant"], definition.Population["activity"].Order());
        Assert.Equal(["area", "size", "founded", "share_band", "place"], definition.Dimensions.Select(dimension => dimension.Id));
        var (area, place) = (definition.Dimensions[0], definition.Dimensions[4]);
        Assert.Equal(("municipality", null, "two-areas", "400009"), (area.Item, area.Constant, area.Grouping, area.Total));
        Assert.Equal((null, "400009"), (place.Item, place.Constant));
        Assert.Equal(["402036"], place.NotSurveyed);
        Assert.Equal([(MeasureKind.Count, null, "firms"), (MeasureKind.Sum, "employees", "persons")],
            definition.Measures.Select(measure => (measure.Kind, measure.Item, measure.Unit)));
        Assert.Equal(["area", "size"], definition.Tables[1].Dimensions);
        Assert.Equal(["firms", "employees"], definition.Tables[0].Measures);
        Assert.Equal(
            "founding-years municipalities share-bands size-bands stages statuses techniques travel-bands",
            string.Join(' ', definition.CodeLists.Keys));
    }

    [Fact]
    public void Read_Designs_AreALadder()
    {
        var designs = ADefinition.For2026()
            .With("/designs", """
                [{"id": "full", "minimumFirms": 100, "tables": ["firms_by_size", "firms_by_area"]},
                 {"id": "coarse", "minimumFirms": 0, "tables": ["firms_by_area"]}]
                """)
            .Build().Designs;

        Assert.Equal([("full", 100), ("coarse", 0)], designs.Select(design => (design.Id, design.MinimumFirms)));
        Assert.Equal(["firms_by_size", "firms_by_area"], designs[0].Tables);
    }

    [Fact]
    public void Read_WhatMayBeLeftOut_HasItsDefault()
    {
        var definition = ADefinition.For2026().Without("/shards").Without("/edits").Without("/population").Without("/disclosure").Build();

        Assert.Equal(1, definition.Shards);
        Assert.Empty(definition.Edits);
        Assert.Empty(definition.Population);
        Assert.Equal(new DisclosureRule(), definition.Disclosure);
        Assert.Null(definition.CompareWith);
        Assert.Empty(definition.Breaks);
        Assert.Empty(definition.Designs);
    }

    [Fact]
    public void Read_Breaks_AreDeclaredChanges()
    {
        var definition = ADefinition.For2026()
            .With("/breaks", """[{"item": "travel_band", "since": "2025", "reason": {"ja": "変更", "en": "Changed"}}]""").Build();

        Assert.Equal([new SeriesBreak("travel_band", RoundId.Parse("2025"), new("変更", "Changed"))], definition.Breaks);
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllSaid()
    {
        var outcome = ADefinition.For2026().Without("/title").With("/shards", "0").With("/sections/0/items/3/codeList", "\"states\"")
            .With("/edits/0/items/0", "\"men\"").With("/tables/0/measures/0", "\"sales\"").Read();

        Assert.Equal(
            ["", "/edits/0/items/0", "/sections/0/items/3/codeList", "/shards", "/tables/0/measures/0"],
            Assert.IsType<DefinitionOutcome.Refused>(outcome).Problems.Select(problem => problem.Pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_IdentifyingNumber_IsNeitherSummedNorADimension()
    {
        var outcome = ADefinition.For2026().With("/sections/1/items/0/sensitivity", "\"identifying\"").Read();

        Assert.Equal(
            ["/dimensions/1/item", "/measures/1/item"],
            Assert.IsType<DefinitionOutcome.Refused>(outcome).Problems.Select(problem => problem.Pointer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"survey": "a", "survey": "b"}""")]
    [InlineData("""{"survey": "a",}""")]
    [InlineData("""{"survey": "a" /* comment */}""")]
    [InlineData("""{"survey": "\ud800"}""")]
    public void Read_NoValidJson_IsRefused(string json)
    {
        var outcome = new SurveyDefinitionReader(ACodeList.All).Read(new DefinitionFile("bad.json", Encoding.UTF8.GetBytes(json)));

        var problem = Assert.Single(Assert.IsType<DefinitionOutcome.Refused>(outcome).Problems);
        Assert.Equal(("bad.json", ""), (problem.File, problem.Pointer));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"survey\"")]
    public void Read_NoObject_IsRefused(string json)
    {
        var outcome = new SurveyDefinitionReader(ACodeList.All).Read(new DefinitionFile("bad.json", Encoding.UTF8.GetBytes(json)));

        Assert.Equal("must be an object", Assert.Single(Assert.IsType<DefinitionOutcome.Refused>(outcome).Problems).Reason);
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_IsRefused()
    {
        byte[] json = [.. "{\"survey\": \""u8, 0xC3, 0x28, .. "\"}"u8];

        var outcome = new SurveyDefinitionReader(ACodeList.All).Read(new DefinitionFile("bad.json", json));

        Assert.IsType<DefinitionOutcome.Refused>(outcome);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver()
    {
        var file = ADefinition.For2026().File();
        var marked = file with { Content = Encoding.UTF8.Preamble.ToArray().Concat(file.Content.ToArray()).ToArray() };

        Assert.IsType<DefinitionOutcome.Read>(new SurveyDefinitionReader(ACodeList.All).Read(marked));
    }
}
