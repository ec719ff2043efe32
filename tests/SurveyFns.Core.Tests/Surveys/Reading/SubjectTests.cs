using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys.Reading;

/// <summary>A problem names what its place belongs to.</summary>
public sealed class SubjectTests
{
    [Theory]
    [InlineData("/edits/1/require", "{\"==\": [1]}", "/edits/1/require/== (edit W201): ")]
    [InlineData("/sections/1/title/en", "\"\"", "/sections/1/title/en (section business): ")]
    [InlineData("/sections/1/items/0/minimum", "\"0\"", "/sections/1/items/0/minimum (item employees): ")]
    [InlineData("/sections/1/items/7/items/0/label/en", "\"\"", "/sections/1/items/7/items/0/label/en (item name): ")]
    [InlineData("/dimensions/0/total", "\"9\"", "/dimensions/0/total (dimension area): ")]
    [InlineData("/tables/0/measures/0", "\"sales\"", "/tables/0/measures/0 (table firms_by_area): ")]
    [InlineData("/sections/0/items/0/id", "7", "/sections/0/items/0/id (section firm): ")]
    [InlineData("/shards", "0", "/shards: ")]
    public void Read_BrokenDefinition_NamesWhatThePlaceBelongsTo(string changed, string value, string expected)
    {
        var refused = Assert.IsType<DefinitionOutcome.Refused>(ADefinition.For2026().With(changed, value).Read());

        Assert.StartsWith($"surveys/bio-startup/2026.json#{expected}", refused.Problems[0].ToString(), StringComparison.Ordinal);
    }
}
