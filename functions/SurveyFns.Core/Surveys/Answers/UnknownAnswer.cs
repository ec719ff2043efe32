namespace SurveyFns.Core.Surveys.Answers;

/// <summary>"We do not know": a stated answer, distinct from 0 and from blank.</summary>
public sealed record UnknownAnswer : Answer
{
    private UnknownAnswer()
    {
    }

    public static UnknownAnswer Instance { get; } = new();
}
