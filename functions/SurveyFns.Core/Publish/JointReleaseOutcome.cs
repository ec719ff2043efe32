namespace SurveyFns.Core.Publish;

/// <summary>What a request to publish several rounds together came to.</summary>
public abstract record JointReleaseOutcome
{
    private JointReleaseOutcome()
    {
    }

    /// <summary>Readers see all of them; in the order of the rounds' ids.</summary>
    public sealed record Done(IReadOnlyList<ReleaseOutcome.Done> Rounds) : JointReleaseOutcome;

    /// <summary>None was published.</summary>
    /// <param name="Rounds">Every round that stands in the way.</param>
    public sealed record Refused(IReadOnlyList<RoundRefusal> Rounds) : JointReleaseOutcome;

    /// <summary>Another run is publishing the survey: none was published.</summary>
    public sealed record Busy : JointReleaseOutcome;
}
