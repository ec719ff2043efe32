namespace SurveyFns.Core.Surveys;

/// <summary>What a dimension goes by that says where firms were in the round before.</summary>
/// <param name="Round">Definition of the round before.</param>
/// <param name="Dimension">Its dimension whose codes are used; null = only whether a firm was counted in that round.</param>
public sealed record Origin(SurveyDefinition Round, DimensionDefinition? Dimension);
