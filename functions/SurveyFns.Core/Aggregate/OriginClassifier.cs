using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>Says by its row of the round before where a firm was then. Immutable, shared by all shards.</summary>
public sealed class OriginClassifier
{
    private readonly ResponseClassifier before;
    private readonly CubeStructure structure;
    private readonly int dimension;

    private OriginClassifier(CubeStructure structure, int dimension)
    {
        (this.structure, this.dimension) = (structure, dimension);
        var origin = structure.Dimensions[dimension].Definition.Origin!;
        New = structure.Dimensions[dimension].PositionOf(CubeDimension.NotInLastRound);
        before = new ResponseClassifier(origin.Round with { Linked = null, Impossible = [], Tables = [TableOf(origin)] });
    }

    /// <summary>Null where the cube has no dimension of origins.</summary>
    internal static OriginClassifier? For(CubeStructure structure) => structure.Dimensions.Index()
        .Where(dimension => dimension.Item.IsOrigin).Select(dimension => new OriginClassifier(structure, dimension.Index)).FirstOrDefault();

    /// <summary>Definition of the round before.</summary>
    public SurveyDefinition Definition => before.Definition;

    /// <summary>The columns of a row of the round before.</summary>
    public IReadOnlyList<string> Columns => before.Columns;

    /// <summary>Position of the code of firms that were not counted in the round before.</summary>
    internal int New { get; }

    /// <summary>Position of the leaf that a row of the round before belongs to; null where it was not counted.</summary>
    /// <exception cref="InvalidDataException">The row does not fit the definition of the round before.</exception>
    internal int? PositionOf(ColumnValue[] row) => before.TryClassify(row, out var code) ? (int)code + 1 : null;

    /// <summary>An inner cell with its origin.</summary>
    internal long With(long cell, int origin) => structure.With(cell, dimension, origin);

    /// <summary>One dimension or none: the number of a cell is the position of its code, which stands one further in the tree of origins.</summary>
    private static TableDefinition TableOf(Origin origin) => new()
    {
        Id = "origin",
        Title = origin.Round.Title,
        Dimensions = origin.Dimension is { } used ? [used.Id] : [],
        Measures = [],
    };
}
