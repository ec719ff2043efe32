namespace SurveyFns.Core.Collect;

/// <summary>What happens when a round's time of publication has come.</summary>
public enum Publication
{
    /// <summary>The release goes out by itself.</summary>
    Automatic,

    /// <summary>A member of staff looks at the draft and approves it first.</summary>
    Approval,
}
