using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Files;

namespace SurveyFns.App.Tests.Pages;

public sealed class DraftDocumentTests
{
    [Fact]
    public void Parse_DraftOfTheApi_IsTheSameDraft()
    {
        var document = Parse("""{"answers":{"firm_name":"架空"},"confirmations":{"W202":"理由"}}""");
        Assert.Equal("理由", document.Confirmations["W202"]);
        Assert.Null(document.Amends);
        Assert.True(DraftDocument.Parse(document.ToUtf8()).HasSameContentAs(document));
    }

    [Fact]
    public void Only_NamesThatAreNoItems_AreLeftOut() =>
        Assert.Equal("""{"firm_name":"x"}""", Parse("""{"answers":{"nonsense":1,"firm_name":"x"}}""").Only(Definitions.Of2026.Items).Answers.ToJsonString());

    [Fact]
    public void Digest_OtherSectionChanged_StaysTheSame()
    {
        var before = Parse("""{"answers":{"employees_total":"12","firm_name":"x"}}""");
        var after = before.WithAnswers([KeyValuePair.Create("firm_name", (JsonNode?)JsonValue.Create("y"))]);
        Assert.Equal(before.Digest(["employees_total"]), after.Digest(["employees_total"]));
        Assert.NotEqual(before.Digest(["firm_name"]), after.Digest(["firm_name"]));
        Assert.NotEqual(before.Digest(), after.Digest());
    }

    [Fact]
    public void Into_RowsOfAnotherKind_AreReplaced()
    {
        var reading = UploadReading.Of(Definitions.Of2026, [new(2, "partners[1].name", "甲")]);
        var document = reading.Into(Parse("""{"answers":{"partners":[1,null]}}"""));
        Assert.Equal("甲", document.Answers["partners"]![0]!["name"]!.GetValue<string>());
    }

    private static DraftDocument Parse(string json) => DraftDocument.Parse(Encoding.UTF8.GetBytes(json));
}
