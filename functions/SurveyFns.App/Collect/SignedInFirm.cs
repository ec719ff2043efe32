using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Collect;

/// <summary>A firm that gave a valid access code, and the round the code is for.</summary>
public sealed record SignedInFirm(SurveyDefinition Definition, AccessCodeRecord Record)
{
    public FirmId Id => Record.Firm;

    public RoundKey Round => Definition.Key;
}
