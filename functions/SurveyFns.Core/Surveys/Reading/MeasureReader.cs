namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the measures of the cube.</summary>
internal sealed class MeasureReader(AskedItems items)
{
    private readonly UniqueNames names = new("measure");

    public MeasureDefinition Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Measure);
        var id = Identifier.ReadName(reader, isColumn: false);
        names.Add(id, place);
        var problemsBefore = place.Problems.Count;
        reader.Require("kind");
        var kind = reader.OneOf("kind", Words.MeasureKinds, MeasureKind.Count);
        var unit = reader.Text("unit");
        if (place.Problems.Count == problemsBefore)
        {
            CheckItem(reader, kind, unit);
        }

        return new()
        {
            Id = id,
            Label = reader.Localized("label"),
            Kind = kind,
            Unit = unit,
            Item = kind == MeasureKind.Sum ? reader.OptionalText("item") : null,
        };
    }

    private void CheckItem(ObjectReader reader, MeasureKind kind, string unit)
    {
        if (kind == MeasureKind.Count)
        {
            reader.Find("item")?.Refuse("a count counts responses: it has no item");
            return;
        }

        if (reader.Require("item") is not { } place || place.ReadText() is not { } id || items.Find(id, place) is not { } item)
        {
            return;
        }

        if (item.Type is not (ItemType.Integer or ItemType.Decimal))
        {
            place.Refuse($"'{id}' is no number");
        }
        else if (item.Sensitivity == Sensitivity.Identifying)
        {
            place.Refuse($"'{id}' identifies the firm");
        }
        else if (item.Unit is not null && item.Unit != unit)
        {
            reader.Find("unit")?.Refuse($"'{id}' is asked in '{item.Unit}'");
        }
    }
}
