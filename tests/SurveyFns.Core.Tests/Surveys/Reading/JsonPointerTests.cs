using System.Text.Json;
using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Tests.Surveys.Reading;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("/title", true)]
    [InlineData("/title/ja", true)]
    [InlineData("/title/en", false)]
    [InlineData("/description", false)]
    [InlineData("/sections/0/items/3/label", true)]
    [InlineData("/a~1b/c", false)]
    [InlineData("/a~1b/~0", true)]
    public void ComesFromPatch_Place_IsInThePatchOrInAListOfIt(string pointer, bool expected)
    {
        using var patch = JsonDocument.Parse("""{"title": {"ja": "題"}, "sections": [], "a/b": {"~": 1}}""");

        Assert.Equal(expected, JsonPointer.ComesFromPatch(patch.RootElement, pointer));
    }

    [Fact]
    public void Append_SpecialCharacters_AreEscaped() => Assert.Equal("/a/b~1c~0d", JsonPointer.Append("/a", "b/c~d"));
}
