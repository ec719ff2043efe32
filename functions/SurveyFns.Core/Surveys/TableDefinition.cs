namespace SurveyFns.Core.Surveys;

/// <summary>A published table: some measures over the cross of some dimensions, with all its margins.</summary>
public sealed record TableDefinition
{
    /// <summary>Lower-case ASCII with underscores, e.g. <c>firms_by_area</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Ids of <see cref="SurveyDefinition.Dimensions"/>, in column order.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>Ids of <see cref="SurveyDefinition.Measures"/>.</summary>
    public required IReadOnlyList<string> Measures { get; init; }
}
