using System.Reflection;
using System.Text.RegularExpressions;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

public sealed partial class PageTextsTests
{
    [Fact]
    public void All_BothLanguages_AreCompleteAndTakeTheSameValues()
    {
        var texts = new[] { typeof(PageTexts), typeof(StaffTexts) }.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .SelectMany(field => field.GetValue(null) switch
            {
                LocalizedText text => [(field.Name, text)],
                MessageText message => new[] { (field.Name, message.Title), (field.Name, message.Body) },
                _ => [],
            }).ToList();
        Assert.True(texts.Count > 300);
        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Item2.Ja) || string.IsNullOrWhiteSpace(text.Item2.En), text.Name);
            Assert.False(Japanese().IsMatch(text.Item2.En), text.Name);
            Assert.Equal(Places(text.Item2.Ja), Places(text.Item2.En));
        });
    }

    [Fact]
    public void StaffTexts_OfEveryValue_AreItsOwn()
    {
        ShouldDiffer(Enum.GetValues<RoundStage>().Select(StaffTexts.StageOf));
        ShouldDiffer(Enum.GetValues<FirmState>().Select(StaffTexts.StateOf));
        ShouldDiffer(Enum.GetValues<StaffActionKind>().Select(StaffTexts.KindOf));
        ShouldDiffer(Enum.GetValues<HiddenReason>().Select(StaffTexts.ReasonOf));
        ShouldDiffer(Enum.GetValues<HiddenReason>().Select(StaffTexts.ShortReasonOf));
        ShouldDiffer(Enum.GetValues<DesignReason>().Select(StaffTexts.VerdictOf));
        ShouldDiffer(Enum.GetValues<ReleaseNotice>().Where(notice => notice != ReleaseNotice.None).Select(StaffTexts.NoticeOf));
    }

    private static void ShouldDiffer(IEnumerable<LocalizedText> texts)
    {
        var all = texts.ToList();
        Assert.Equal(all.Count, all.DistinctBy(text => text.Ja).Count());
        Assert.Equal(all.Count, all.DistinctBy(text => text.En).Count());
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"[\u3041-\u30FF\u4E00-\u9FFF]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
