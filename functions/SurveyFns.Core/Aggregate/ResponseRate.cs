namespace SurveyFns.Core.Aggregate;

/// <summary>How complete a round is.</summary>
/// <param name="Registered">Firms of the register that belong to the population on the reference date.</param>
/// <param name="Responded">Firms that answered, whatever their operating status.</param>
public sealed record ResponseRate(long Registered, long Responded);
