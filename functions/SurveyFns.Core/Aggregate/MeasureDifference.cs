namespace SurveyFns.Core.Aggregate;

/// <summary>
/// What one sum leaves of another that it can never be above. Never published, but anyone can subtract: disclosure control must know whose it is.
/// A firm contributes its whole without its part, 0 standing for what it did not give.
/// </summary>
/// <param name="Part">Position of the smaller in the structure's measures.</param>
/// <param name="Whole">Position of the larger.</param>
public sealed record MeasureDifference(int Part, int Whole);
