using System.Reflection;
using System.Text.RegularExpressions;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

public sealed partial class PageTextsTests
{
    [Fact]
    public void All_BothLanguages_AreCompleteAndTakeTheSameValues()
    {
        var texts = typeof(PageTexts).GetFields(BindingFlags.Public | BindingFlags.Static)
            .SelectMany(field => field.GetValue(null) switch
            {
                LocalizedText text => [(field.Name, text)],
                MessageText message => new[] { (field.Name, message.Title), (field.Name, message.Body) },
                _ => [],
            }).ToList();
        Assert.True(texts.Count > 100);
        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Item2.Ja) || string.IsNullOrWhiteSpace(text.Item2.En), text.Name);
            Assert.False(Japanese().IsMatch(text.Item2.En), text.Name);
            Assert.Equal(Places(text.Item2.Ja), Places(text.Item2.En));
        });
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"[\u3041-\u30FF\u4E00-\u9FFF]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
