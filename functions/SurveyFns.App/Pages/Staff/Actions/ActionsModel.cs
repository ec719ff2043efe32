using SurveyFns.App.Store.StaffActions;

namespace SurveyFns.App.Pages.Staff.Actions;

/// <summary>What the page of actions shows.</summary>
/// <param name="Actions">The newest first.</param>
public sealed record ActionsModel(IReadOnlyList<StaffAction> Actions);
