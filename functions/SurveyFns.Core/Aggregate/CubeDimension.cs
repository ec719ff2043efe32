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

    public required DimensionDefinition Definition { get; init; }

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
