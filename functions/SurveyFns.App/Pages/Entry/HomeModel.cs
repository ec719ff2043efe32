
namespace SurveyFns.App.Pages.Entry;

/// <summary>The rounds a visitor can do something with.</summary>
public sealed record HomeModel(IReadOnlyList<HomeRound> Open, IReadOnlyList<HomeRound> Closed);
