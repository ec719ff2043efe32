using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Tests.Pages;

public sealed class AnswerFormTests
{
    [Fact]
    public void Read_NumberAsTyped_IsKeptAsTyped() =>
        Assert.Equal("\"１，２３４ 千円\"", Read("sales_total", ("a.sales_total", "１，２３４ 千円")));

    [Fact]
    public void Read_UnknownTicked_WinsOverTheBox() =>
        Assert.Equal("{\"unknown\":true}", Read("sales_total", ("a.sales_total", "12"), ("a.sales_total.u", "1")));

    [Fact]
    public void Read_UnknownAmongChoices_IsUnknown() =>
        Assert.Equal("{\"unknown\":true}", Read("support_usefulness_hard", ("a.support_usefulness_hard", AnswerForm.UnknownChoice)));

    [Fact]
    public void Read_Blank_IsNoAnswer() => Assert.Null(Read("sales_total", ("a.sales_total", "　 ")));

    [Fact]
    public void Read_SeveralTicked_IsAnArray() =>
        Assert.Equal("[\"a\",\"b\"]", Read("application_fields", ("a.application_fields", "a"), ("a.application_fields", "b")));

    [Fact]
    public void Read_NothingTicked_IsNoAnswer() => Assert.Null(Read("application_fields"));

    [Fact]
    public void Read_NoButtonPressed_KeepsWhatTheFormCannotShow() =>
        Assert.Equal("\"nonsense\"", Read("stage", new JsonObject { ["stage"] = "nonsense" }, null));

    [Fact]
    public void Read_Rows_LeavesOutBlankAndRemovedOnes()
    {
        var read = Read("partners", [], ("partners", 2), ("a.partners.0.name", "甲"), ("a.partners.1.name", ""), ("a.partners.2.name", "乙"), ("a.partners.3.name", "丙"));
        Assert.Equal("""[{"name":"甲"},{"name":"丙"}]""", JsonNode.Parse(read!)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private static string? Read(string item, params (string Name, string Value)[] fields) => Read(item, [], null, fields);

    private static string? Read(string item, JsonObject current, (string, int)? removed, params (string Name, string Value)[] fields)
    {
        var form = new FormCollection(fields.GroupBy(field => field.Name).ToDictionary(field => field.Key, field => new StringValues([.. field.Select(value => value.Value)])));
        return AnswerForm.Read([Definitions.Item(item)], form, current, removed)[item]?.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
