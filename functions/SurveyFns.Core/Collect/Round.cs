using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>The running of one round: when it is open, when it is published. All instants carry their offset.</summary>
public sealed record Round
{
    public required RoundKey Key { get; init; }

    /// <summary>The date the answers refer to.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>First instant at which responses are accepted.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>First instant at which they no longer are.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>First instant at which the release may be public; not before <see cref="ClosesAt"/>.</summary>
    public required DateTimeOffset PublishAt { get; init; }

    public required Publication Publication { get; init; }

    /// <summary>When staff approved the release; null = not yet.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Whether both take the same answers: an approval of figures holds as long as this does.</summary>
    public bool TakesSameAnswersAs(Round other) =>
        ReferenceDate == other.ReferenceDate && OpensAt == other.OpensAt && ClosesAt == other.ClosesAt;

    public RoundState StateAt(DateTimeOffset now) =>
        now < OpensAt ? RoundState.Planned : now < ClosesAt ? RoundState.Open : RoundState.Closed;
}
