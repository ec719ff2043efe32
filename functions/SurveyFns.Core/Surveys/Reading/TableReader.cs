namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the published tables.</summary>
internal sealed class TableReader(IReadOnlyList<Place> dimensions, IReadOnlyList<Place> measures)
{
    private readonly UniqueNames names = new("table");
    private readonly NameList dimensionNames = new("dimension", dimensions, mustNotBeEmpty: false);
    private readonly NameList measureNames = new("measure", measures, mustNotBeEmpty: true);

    public TableDefinition Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Table);
        var id = Identifier.ReadName(reader, isColumn: false);
        names.Add(id, place);
        reader.Require("dimensions");
        return new()
        {
            Id = id,
            Title = reader.Localized("title"),
            Dimensions = dimensionNames.Read(reader.List("dimensions")),
            Measures = measureNames.Read(reader.List("measures", minimum: 1)),
        };
    }
}
