namespace SurveyFns.Core.Surveys.Reading;

/// <summary>
/// Reads the tables that link a round with the one before: one dimension that says where firms were, counts of those that left and of those
/// that were there, and tables over that dimension.
/// </summary>
internal sealed class LinkedReader(
    RoundBefore roundBefore, IReadOnlyList<Place> dimensions, IReadOnlyList<Place> measures, IReadOnlyList<Place> tables)
{
    private const int MostFirms = 1_000_000;

    private static readonly LocalizedText Title = new("前回の調査での状況", "Situation in the round before");

    private readonly SurveyDefinition? before = roundBefore.Definition;

    public SurveyDefinition Read(Place place, SurveyDefinition definition)
    {
        var reader = new ObjectReader(place, PropertyNames.Linked);
        if (roundBefore.Failed)
        {
            place.Problems.AddFollowing();
        }
        else if (before is null)
        {
            place.Refuse("there is no round before that the round is compared with ('compareWith')");
        }
        else if (before.Shards != definition.Shards)
        {
            place.Refuse($"the round before has {before.Shards} shards: firms of the two rounds must lie in the same ones");
        }

        var dimensionPlace = reader.Require("dimension");
        Place[] own = dimensionPlace is { } found ? [found] : [];
        var measurePlaces = reader.List("measures", minimum: 2);
        var tablePlaces = reader.List("tables", minimum: 1);
        var origins = own.Select(ReadDimension).ToArray();
        var kinds = measurePlaces.Select(ReadMeasure).ToArray();
        var tableReader = new TableReader([.. dimensions, .. own], [.. measures, .. measurePlaces]);
        var read = tablePlaces.Select(tableReader.Read).ToArray();
        CheckNames(own, measurePlaces, tablePlaces);
        if (place.Problems.Count == 0)
        {
            CheckTables(place, read, tablePlaces, origins[0], kinds, definition);
        }

        return definition with
        {
            Dimensions = [.. definition.Dimensions, .. origins],
            Measures = [.. definition.Measures, .. kinds],
            Tables = [.. definition.Tables, .. read],
            Linked = new(reader.RequiredInteger("minimumFirms", 0, MostFirms), [.. read.Select(table => table.Id)]),
        };
    }

    private DimensionDefinition ReadDimension(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.OriginDimension);
        var id = Identifier.ReadName(reader, isColumn: true);
        var name = reader.Text("origin");
        var dimension = before?.Dimensions.FirstOrDefault(dimension => dimension.Id == name && dimension.Origin is null);
        if (before is not null && name is not ("" or Aggregate.CubeDimension.Total) && dimension is null)
        {
            reader.Find("origin")?.Refuse($"the round '{before.Round}' has no dimension '{name}'");
        }

        return new()
        {
            Id = id,
            Label = reader.Localized("label"),
            Origin = before is null ? null : new(before, dimension),
            CodeList = dimension?.CodeList ?? new() { Id = "round-before", Version = "1", Title = Title, Codes = [] },
            Grouping = dimension?.Grouping,
        };
    }

    private static MeasureDefinition ReadMeasure(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.LinkedMeasure);
        reader.Require("kind");
        return new()
        {
            Id = Identifier.ReadName(reader, isColumn: false),
            Label = reader.Localized("label"),
            Kind = reader.OneOf("kind", Words.LinkedMeasureKinds, MeasureKind.Left),
            Unit = reader.Text("unit"),
        };
    }

    private void CheckNames(IReadOnlyList<Place> own, IReadOnlyList<Place> ownMeasures, IReadOnlyList<Place> ownTables)
    {
        CheckNames("dimension", dimensions.Concat(own));
        CheckNames("measure", measures.Concat(ownMeasures));
        CheckNames("table", tables.Concat(ownTables));
    }

    private static void CheckNames(string what, IEnumerable<Place> places)
    {
        var names = new UniqueNames(what);
        foreach (var place in places)
        {
            names.Add(place.Find("id")?.Element.ToString() ?? "", place);
        }
    }

    private static void CheckTables(
        Place place, TableDefinition[] read, IReadOnlyList<Place> places, DimensionDefinition origin, MeasureDefinition[] kinds, SurveyDefinition definition)
    {
        var counts = definition.Measures.Where(measure => measure.Kind == MeasureKind.Count).Select(measure => measure.Id).ToArray();
        foreach (var (table, where) in read.Zip(places))
        {
            var ofOrigins = table.Dimensions.SequenceEqual([origin.Id]);
            if (!table.Dimensions.Contains(origin.Id) || !table.Measures.Any(counts.Contains))
            {
                where.Refuse($"a linked table has the dimension '{origin.Id}' and a count of firms");
            }
            else if (table.Measures.Any(measure => !counts.Contains(measure) && !(ofOrigins && kinds.Any(kind => kind.Id == measure))))
            {
                where.Refuse($"a linked table shows counts of firms; those of kind 'left' and 'last' only where '{origin.Id}' is its one dimension");
            }
        }

        if (!read.Any(table => kinds.All(kind => table.Measures.Contains(kind.Id))) || kinds.DistinctBy(kind => kind.Kind).Count() != 2 || kinds.Length != 2)
        {
            place.Refuse($"needs a table over '{origin.Id}' alone with one measure of kind 'left' and one of kind 'last'");
        }
    }
}
