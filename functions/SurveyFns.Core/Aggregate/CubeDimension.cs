using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// A dimension of a cube as a tree of codes. Position 0 is the total; a parent stands before its children; otherwise the order is
/// that of the code list, and that order never depends on data.
/// </summary>
public sealed record CubeDimension
{
    /// <summary>Code of the total of a dimension that a table does not use (SDMX).</summary>
    public const string Total = "_T";

    /// <summary>Code of responses without a usable answer (SDMX).</summary>
    public const string Unknown = "_U";

    /// <summary>In a dimension of origins: firms that were counted in the round before. Their codes of that round hang below it.</summary>
    public const string InLastRound = "_S";

    /// <summary>In a dimension of origins: firms that were not counted in the round before.</summary>
    public const string NotInLastRound = "_N";

    public required DimensionDefinition Definition { get; init; }

    /// <summary>Whether the dimension says where firms were in the round before.</summary>
    public bool IsOrigin { get; init; }

    public required IReadOnlyList<CubeCode> Codes { get; init; }

    public string Id => Definition.Id;

    /// <summary>Position of a code; −1 where the dimension does not have it.</summary>
    public int PositionOf(string code)
    {
        for (var position = 0; position < Codes.Count; position++)
        {
            if (string.Equals(Codes[position].Id, code, StringComparison.Ordinal))
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>Positions of the codes directly below a code, in order.</summary>
    public IEnumerable<int> ChildrenOf(int code) => Enumerable.Range(0, Codes.Count).Where(child => Codes[child].Parent == code);
}
