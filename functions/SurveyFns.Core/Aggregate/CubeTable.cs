using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>A table of a cube: positions of its dimensions and measures in the <see cref="CubeStructure"/>.</summary>
public sealed record CubeTable
{
    public required TableDefinition Definition { get; init; }

    public required IReadOnlyList<int> Dimensions { get; init; }

    public required IReadOnlyList<int> Measures { get; init; }

    public string Id => Definition.Id;
}
