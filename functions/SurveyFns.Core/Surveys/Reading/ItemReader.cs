namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads items, all but their routing: that needs to know the items before them.</summary>
internal sealed class ItemReader(CodeListLookup codeLists)
{
    private const int LongestText = 10_000;
    private const int MostRows = 100;

    private readonly UniqueNames names = new("item");
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);

    /// <summary>Ids of items that were refused.</summary>
    public IReadOnlySet<string> Broken => broken;

    public Item Read(Place place, bool inRow = false)
    {
        var problemsBefore = place.Problems.Count;
        var reader = new ObjectReader(place, PropertyNames.AnyItem);
        var id = Identifier.ReadName(reader, isColumn: true);
        names.Add(id, place);
        reader.Require("type");
        var type = reader.OneOf("type", Words.ItemTypes, ItemType.Text);
        if (place.Problems.Count == problemsBefore)
        {
            RefuseForeignProperties(reader, type, inRow);
        }

        var item = ReadCommon(reader, id, type);
        item = type switch
        {
            ItemType.Text => ReadText(reader, item),
            ItemType.Integer or ItemType.Decimal => NumberRange.Read(reader, item),
            ItemType.SingleChoice or ItemType.MultipleChoice => ReadChoice(reader, item),
            ItemType.Group => ReadGroup(reader, item),
            _ => item,
        };
        if (place.Problems.Count > problemsBefore)
        {
            broken.Add(id);
        }

        return item;
    }

    private static void RefuseForeignProperties(ObjectReader reader, ItemType type, bool inRow)
    {
        var word = Words.Of(Words.ItemTypes, type);
        foreach (var name in PropertyNames.AnyItem.Except(PropertyNames.Items[type]))
        {
            reader.Find(name)?.Refuse($"'{name}' has no meaning for type '{word}'");
        }

        if (inRow && type == ItemType.Group)
        {
            reader.Find("type")?.Refuse("a group cannot be in the rows of a group");
        }

        if (inRow && reader.Flag("unique"))
        {
            reader.Find("unique")?.Refuse("cannot be asked of the rows of a group");
        }
    }

    private static Item ReadCommon(ObjectReader reader, string id, ItemType type) => new()
    {
        Id = id,
        Type = type,
        Label = reader.Localized("label"),
        Help = reader.OptionalLocalized("help"),
        Sensitivity = reader.OneOf("sensitivity", Words.Sensitivities, Sensitivity.Confidential),
        Required = reader.Flag("required"),
        AllowsUnknown = reader.Flag("unknown"),
        Prefill = reader.Flag("prefill"),
    };

    private static Item ReadText(ObjectReader reader, Item item)
    {
        if (item.Sensitivity == Sensitivity.Publishable)
        {
            reader.Find("sensitivity")?.Refuse("a text is identifying or confidential");
        }

        return item with
        {
            Format = reader.OneOf("format", Words.TextFormats, TextFormat.Free),
            MaximumLength = reader.Integer("maximumLength", 1, LongestText, item.MaximumLength),
            Unique = reader.Flag("unique"),
        };
    }

    private Item ReadChoice(ObjectReader reader, Item item)
    {
        var list = codeLists.Read(reader);
        if (list is not null && list.Codes.Any(Bands.IsBand))
        {
            reader.Find("codeList")?.Refuse($"'{list.Id}' is a list of bands, nothing to choose from");
        }

        return item with { CodeList = list, ExclusiveCodes = ReadExclusive(reader, list) };
    }

    private static HashSet<string> ReadExclusive(ObjectReader reader, CodeList? list) =>
        [.. CodeNames.Read(reader.List("exclusive"), list)];

    private Item ReadGroup(ObjectReader reader, Item item)
    {
        var rows = reader.List("items", minimum: 1).Select(row => Read(row, inRow: true)).ToList();
        var matchRowsBy = reader.OptionalText("matchRowsBy");
        var matching = rows.Find(row => row.Id == matchRowsBy);
        if (matchRowsBy is not null && rows.Count > 0 && matching?.Type is null or ItemType.MultipleChoice)
        {
            reader.Find("matchRowsBy")?.Refuse(matching is null
                ? $"there is no item '{matchRowsBy}' in the row"
                : $"'{matchRowsBy}' holds several values: rows cannot be recognised by it");
        }

        return item with
        {
            Items = rows,
            MaximumRows = reader.RequiredInteger("maximumRows", 1, MostRows),
            MatchRowsBy = matchRowsBy,
        };
    }
}
