using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>What publishing a round came to.</summary>
public abstract record RoundOutcome
{
    private RoundOutcome(RoundId round, int version)
    {
        Round = round;
        Version = version;
    }

    public RoundId Round { get; }

    /// <summary>The version that readers see now.</summary>
    public int Version { get; }

    /// <summary>Whether readers see a version that was not there before.</summary>
    public bool IsNewVersion => this is Published or Frozen { NewTexts: true };

    /// <summary>A new version is out.</summary>
    public sealed record Published(RoundId Round, int Version) : RoundOutcome(Round, Version);

    /// <summary>The current version already has the same figures and files: nothing was written.</summary>
    public sealed record Unchanged(RoundId Round, int Version) : RoundOutcome(Round, Version);

    /// <summary>
    /// The figures stay as they were published: two releases that differ by a firm give that firm away.
    /// </summary>
    /// <param name="ResponsesNotInRelease">
    /// Firms that answered since; 0 where only amended answers, or other tables or rules, would have changed figures; null where the
    /// record of the release is lost.
    /// </param>
    /// <param name="NewTexts">Whether a new version with the old figures and new texts or formats is out.</param>
    public sealed record Frozen(RoundId Round, int Version, long? ResponsesNotInRelease, bool NewTexts) : RoundOutcome(Round, Version);
}
