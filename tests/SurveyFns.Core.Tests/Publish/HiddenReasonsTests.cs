using ProtectTrials;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.Core.Tests.Publish;

public sealed class HiddenReasonsTests
{
    [Fact]
    public void Explain_SumsHiddenForDifferentReasons_TellsThemApart()
    {
        var city = new ACube().WithSum("sales").WithDimension("a", 6).WithTable("t", "a");
        foreach (var (code, amounts) in new (int, long[])[]
        {
            (1, [1000, 40, 30]), (2, [0, 0, 0, 0]), (3, [50, 60]), (4, [1, 2]), (5, [50, 60, 70, 80]), (6, [55, 65, 75, 85, 95]),
        })
        {
            foreach (var amount in amounts)
            {
                city.WithFirm([code], amount);
            }
        }

        var cube = city.Build();
        var model = ReleaseModelBuilder.Build(DisclosureControl.Protect(cube).Cube, new DateOnly(2026, 12, 31), version: 1);
        var reasons = new HiddenReasons(cube, model);

        var told = model.Observations.Where(observation => observation.Measure == "sales")
            .ToDictionary(observation => observation.Codes[0], observation => reasons.Explain(observation).Reason);

        Assert.Equal(HiddenReason.Dominated, told["a1"]);
        Assert.Equal(HiddenReason.FewContributors, told["a2"]);
        Assert.Equal(HiddenReason.FewFirms, told["a3"]);
        Assert.Equal(HiddenReason.ProtectsAnother, told["a6"]);
        Assert.Null(told["a5"]);
    }
}
