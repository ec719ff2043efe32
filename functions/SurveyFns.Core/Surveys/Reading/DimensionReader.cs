namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the dimensions of the cube.</summary>
internal sealed class DimensionReader(AskedItems items, CodeListLookup codeLists)
{
    private readonly UniqueNames names = new("dimension");

    public DimensionDefinition? Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Dimension);
        var id = Identifier.ReadName(reader, isColumn: true);
        names.Add(id, place);
        var label = reader.Localized("label");
        var item = reader.OptionalText("item");
        var constant = reader.OptionalText("constant");
        if ((reader.Find("item") is null) == (reader.Find("constant") is null))
        {
            place.Refuse("needs either 'item' or 'constant'");
        }

        var list = codeLists.Read(reader);
        if (item is not null)
        {
            CheckItem(item, list, reader);
        }

        if (list is null)
        {
            return null;
        }

        CheckCode(constant, list, reader.Find("constant"));
        return new DimensionDefinition
        {
            Id = id,
            Label = label,
            Item = item,
            Constant = constant,
            CodeList = list,
            Grouping = ReadGrouping(reader, list),
            Total = ReadTotal(reader, list),
            NotSurveyed = ReadNotSurveyed(reader, list, constant),
        };
    }

    private void CheckItem(string id, CodeList? list, ObjectReader reader)
    {
        var place = reader.Find("item")!.Value;
        if (items.FindClassifying(id, place) is not { } item || list is null)
        {
            return;
        }

        if (item.Type == ItemType.SingleChoice)
        {
            if (item.CodeList is { } choices && choices.Id != list.Id)
            {
                reader.Find("codeList")?.Refuse($"'{id}' is a choice from '{choices.Id}'");
            }
        }
        else if (GapIn(list, item) is { } gap)
        {
            reader.Find("codeList")?.Refuse(gap);
        }
    }

    /// <summary>A number is classified by bands of numbers, a date or year-month by bands of years.</summary>
    private static string? GapIn(CodeList list, Item item) => item.Type is ItemType.Date or ItemType.YearMonth
        ? Bands.GapIn(list, DateOnly.MinValue.Year, DateOnly.MaxValue.Year, step: 1)
        : Bands.GapIn(list, item.Minimum!.Value, item.Maximum!.Value, NumberRange.StepOf(item.Decimals));

    private static string? ReadGrouping(ObjectReader reader, CodeList list)
    {
        var grouping = reader.OptionalText("grouping");
        if (grouping is not null && !list.Groupings.ContainsKey(grouping))
        {
            reader.Find("grouping")?.Refuse($"'{list.Id}' has no grouping '{grouping}'");
        }

        return grouping;
    }

    private static string? ReadTotal(ObjectReader reader, CodeList list)
    {
        var total = reader.OptionalText("total");
        if (total is null || !CheckCode(total, list, reader.Find("total")))
        {
            return total;
        }

        if (list.Codes.FirstOrDefault(code => !CodeHierarchy.PathUp(list, code.Id).Contains(total)) is { } outside)
        {
            reader.Find("total")?.Refuse($"'{total}' does not cover every response: '{outside.Id}' of '{list.Id}' is not below it");
        }

        return total;
    }

    private static IReadOnlyList<string> ReadNotSurveyed(ObjectReader reader, CodeList list, string? constant)
    {
        var places = reader.List("notSurveyed");
        var codes = CodeNames.ReadAny(places, list);
        foreach (var (place, _) in places.Zip(codes).Where(pair => pair.Second == constant))
        {
            place.Refuse($"every response has the code '{constant}'");
        }

        return codes;
    }

    private static bool CheckCode(string? code, CodeList list, Place? place)
    {
        if (code is null || list.Contains(code))
        {
            return true;
        }

        place?.Refuse($"'{list.Id}' has no code '{code}'");
        return false;
    }
}
