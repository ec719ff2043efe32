namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the ladder of designs: for ever fewer firms, ever coarser tables.</summary>
internal sealed class DesignReader(IReadOnlyList<Place> tables)
{
    private const int MostFirms = 1_000_000;

    private readonly UniqueNames names = new("design");
    private readonly NameList tableNames = new("table", tables, mustNotBeEmpty: true);
    private int? firmsBefore;

    public TableDesign Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Design);
        var id = Identifier.ReadName(reader, isColumn: false);
        names.Add(id, place);
        var firms = reader.RequiredInteger("minimumFirms", 0, MostFirms);
        if (firms >= firmsBefore)
        {
            reader.Find("minimumFirms")?.Refuse($"must be below {firmsBefore}, that of the design before: the most detailed comes first");
        }

        firmsBefore = firms;
        return new(id, firms, tableNames.Read(reader.List("tables", minimum: 1))) { Label = reader.OptionalLocalized("label") };
    }
}
