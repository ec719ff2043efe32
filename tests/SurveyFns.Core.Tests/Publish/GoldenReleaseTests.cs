using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class GoldenReleaseTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("sample");

    [Fact]
    public async Task PublishAsync_SampleSurvey_WritesTheGoldenFiles()
    {
        var store = new FakeOpenDataStore();
        var publisher = new ReleasePublisher(store, new FakeReleaseRecordStore());

        await publisher.PublishAsync(Survey, [SampleCubes.Round2009()], default);
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010()], default);
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010(SampleSurvey.Definition("2010", "1.0.1", "Counts startups, better told."))], default);

        GoldenFolder.Compare(store.Contents);
    }
}
