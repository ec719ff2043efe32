using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Examples on the pages are of data that are there.</summary>
public sealed class PageExamplesTests
{
    [Fact]
    public async Task Pages_WhereDataArePublished_NameThem()
    {
        var store = new FakeOpenDataStore();
        var survey = SurveyId.Parse("sample");
        await new ReleasePublisher(store, new FakeReleaseRecordStore()).PublishAsync(survey, [SampleCubes.Round2010()], default);
        var releases = await new OpenDataReader(store).ListCurrentAsync(default);
        var series = releases.Single(release => release.Release.Round is null).Manifest;

        var formats = Text(FormatsPage.Write(releases, Language.English));

        Assert.Contains($"GET /api/v1/data/sample/{series.Tables[0].Id}?", formats, StringComparison.Ordinal);
        Assert.Contains("round=2010&amp;format=csv", formats, StringComparison.Ordinal);
        Assert.Contains("https://…/data/sample/2010/v1<", Text(ProofPage.Write(releases, Language.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_WhereNothingIsPublished_HavePlaceholders()
    {
        Assert.Contains("GET /api/v1/data/{survey}/{table}?round={round}", Text(FormatsPage.Write([], Language.Japanese)), StringComparison.Ordinal);
        Assert.Contains("https://…/data/{survey}/{round}/v{n}", Text(ProofPage.Write([], Language.Japanese)), StringComparison.Ordinal);
    }

    private static string Text(ReadOnlyMemory<byte> page) => Encoding.UTF8.GetString(page.Span);
}
