namespace SurveyFns.Core.Collect;

/// <summary>How many wrong guesses are borne.</summary>
public static class AccessCodeRules
{
    /// <summary>Failures under one handle, or from one address, after which it is locked.</summary>
    public const int MaximumFailures = 10;

    /// <summary>Failures are counted over this time, and a lock lasts until it is over.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
}
