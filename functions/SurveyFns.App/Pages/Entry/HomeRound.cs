using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Entry;

/// <summary>A round on the first page.</summary>
public sealed record HomeRound(SurveyDefinition Definition, Round Round);
