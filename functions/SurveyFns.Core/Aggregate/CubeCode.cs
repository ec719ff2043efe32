using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>One code of a cube's dimension.</summary>
public sealed record CubeCode
{
    /// <summary>The code as published in the tables that use the dimension.</summary>
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>Position of the code it is part of; −1 for the total.</summary>
    public required int Parent { get; init; }

    /// <summary>0 for the total, one more for each step down.</summary>
    public required int Level { get; init; }

    /// <summary>No code is part of it: a response is filed here.</summary>
    public required bool IsLeaf { get; init; }
}
