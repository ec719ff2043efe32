namespace SurveyFns.App.Store.StaffActions;

/// <summary>What staff can do. The names are stored: they never change.</summary>
public enum StaffActionKind
{
    RoundSaved,
    RegisterImported,
    AccessCodesIssued,
    ReleaseApproved,
    ReleaseReturned,
    ReleasePublished,
    ReleaseWithdrawn,
    ContextTablePublished,
    ContextTableWithdrawn,
}
