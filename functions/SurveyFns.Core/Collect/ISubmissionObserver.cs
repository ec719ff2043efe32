using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Is told what came of every submission, for telemetry. Must not throw, and must not keep or send on what a firm answered.</summary>
public interface ISubmissionObserver
{
    void Submitted(RoundKey round, SubmissionOutcome outcome);
}
