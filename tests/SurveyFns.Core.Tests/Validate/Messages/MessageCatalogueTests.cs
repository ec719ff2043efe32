using System.Reflection;
using System.Text.RegularExpressions;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.Core.Tests.Validate.Messages;

public sealed partial class MessageCatalogueTests
{
    public static TheoryData<string> Codes => [.. AllCodes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void All_EveryFindingCode_HasItsMessagesInBothLanguages(string code)
    {
        var messages = MessageTexts.All.Where(pair => CodeOf(pair.Key) == code).Select(pair => pair.Value).ToList();
        Assert.NotEmpty(messages);
        Assert.All(messages, message =>
        {
            Assert.Matches("[ぁ-ん]", message.Ja);
            Assert.Matches("^[ -~“”]+$", message.En);
            Assert.Matches("(ください|空欄にしてください)。?", message.Ja); // says what to do
            Assert.EndsWith(".", message.En, StringComparison.Ordinal);
            Assert.Equal(Placeholders(message.Ja), Placeholders(message.En));
        });
    }

    [Fact]
    public void All_EveryMessage_BelongsToACode() =>
        Assert.Equal(["row"], MessageTexts.All.Keys.Where(key => !AllCodes().Contains(CodeOf(key))));

    [Fact]
    public void FindingCodes_All_AreDistinctAndStableInForm()
    {
        Assert.Equal(AllCodes().Count, AllCodes().Distinct().Count());
        Assert.All(AllCodes(), code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
    }

    [Fact]
    public void Of_MessageOfAnItem_HasItsLabelInEachLanguage()
    {
        var message = MessageCatalogue.Of(FindingCodes.TooLong, SampleSurvey.Definition.Items["name"], ("limit", "20"), ("length", "21"));
        Assert.Equal("「名称」は 20 文字以内に短くしてください（現在 21 文字）。", message.Ja);
        Assert.Equal("Shorten “Name” to at most 20 characters; it has 21.", message.En);
    }

    [Fact]
    public void Fill_UnknownNameAndLoneBrace_StayAsTheyAre()
    {
        var filled = new MessageTemplate(new LocalizedText("{a}と{b}と{", "}{a}{")).Fill((name, language) =>
            name == "a" ? $"{{b}}{language}" : null);
        Assert.Equal(new LocalizedText("{b}Japaneseと{b}と{", "}{b}English{"), filled);
    }

    private static List<string> AllCodes() =>
        [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    private static string CodeOf(string key) => key.Split('.')[0];

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex("{[a-z]+}")]
    private static partial Regex Placeholder();
}
