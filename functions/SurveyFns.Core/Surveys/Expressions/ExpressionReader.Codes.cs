using System.Text.Json;
using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Choices, sets of codes, and facts about codes.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadSet(string name, Place place) => name switch
    {
        "count" => ReadCount(place),
        "in" => ReadIn(place),
        "allCodes" => ReadAllCodes(place),
        _ => ReadContains(place, literal: name == "contains"),
    };

    private TypedExpression? ReadCode(string name, Place place) => name switch
    {
        "position" => ReadChoice(place) is { } choice
            ? new(new Position(choice.Expression, choice.CodeList!), ValueKind.Number)
            : null,
        "attribute" => ReadAttribute(place),
        _ => ReadCurrentCode(place),
    };

    private TypedExpression? ReadCount(Place place)
    {
        if (FindCounted(place) is var (group, last))
        {
            return new(new RowCount(group, last), ValueKind.Number);
        }

        return ReadKind(place, ValueKind.Codes) is { } set ? new(new CodeCount(set.Expression), ValueKind.Number) : null;
    }

    /// <summary>The group whose rows are counted; null where it is something else.</summary>
    private (string Group, bool Last)? FindCounted(Place place)
    {
        if (place.Kind != JsonValueKind.Object || place.Element.GetPropertyCount() != 1)
        {
            return null;
        }

        var property = place.Element.EnumerateObject().First();
        var last = property.Name == "last";
        if ((!last && property.Name != "item") || property.Value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var id = property.Value.GetString()!;
        var lookup = last ? context.FindLast(id) : context.Find(id);
        return lookup.Item?.Type == ItemType.Group ? (id, last) : null;
    }

    private TypedExpression? ReadIn(Place place)
    {
        if (Operands(place, minimum: 2, exactly: 2) is not [var choicePlace, var codesPlace])
        {
            return null;
        }

        var choice = ReadKind(choicePlace, ValueKind.Text);
        var codes = AllOrNone(
            Operands(codesPlace, minimum: 1, exactly: null)?.Select(code => ReadLiteralCode(code, choice?.CodeList)));
        return choice is null || codes is null
            ? null
            : new(new In(choice.Expression, codes.ToHashSet(StringComparer.Ordinal)), ValueKind.Truth);
    }

    private TypedExpression? ReadContains(Place place, bool literal)
    {
        if (Operands(place, minimum: 2, exactly: 2) is not [var setPlace, var codePlace])
        {
            return null;
        }

        var set = ReadKind(setPlace, ValueKind.Codes);
        var code = literal
            ? ReadLiteralCode(codePlace, set?.CodeList) is { } text ? new TypedExpression(new Literal(Value.Of(text)), ValueKind.Text) : null
            : ReadChoice(codePlace);
        if (set is null || code is null)
        {
            return null;
        }

        return !literal && set.CodeList!.Id != code.CodeList!.Id
            ? Refuse(place, $"compares codes of '{set.CodeList.Id}' with codes of '{code.CodeList.Id}'")
            : new(new Contains(set.Expression, code.Expression), ValueKind.Truth);
    }

    private TypedExpression? ReadAllCodes(Place place)
    {
        if (Operands(place, minimum: 2, exactly: 2) is not [var setPlace, var conditionPlace]
            || ReadKind(setPlace, ValueKind.Codes) is not { } set)
        {
            return null;
        }

        var condition = new ExpressionReader(context with { CodeList = set.CodeList }).ReadCondition(conditionPlace);
        return condition is null ? null : new(new AllCodes(set.Expression, condition), ValueKind.Truth);
    }

    private TypedExpression? ReadAttribute(Place place) =>
        Operands(place, minimum: 2, exactly: 2) is [var choicePlace, var namePlace]
        && ReadChoice(choicePlace) is { } choice
        && namePlace.ReadText() is { } name
            ? TypedAttribute(choice, name, namePlace)
            : null;

    private TypedExpression? ReadCurrentCode(Place place)
    {
        if (place.ReadText() is not { } name)
        {
            return null;
        }

        if (context.CodeList is not { } list)
        {
            return Refuse(place, "'code' is only known inside 'allCodes'");
        }

        var code = new TypedExpression(new CurrentCode(), ValueKind.Text, list);
        return name == "id" ? code : TypedAttribute(code, name, place);
    }

    private static TypedExpression? TypedAttribute(TypedExpression choice, string name, Place place) =>
        AttributeValues.Of(choice.CodeList!, name) is { } values
            ? new(new AttributeOfCode(choice.Expression, values), values.Kind)
            : Refuse(place, $"no code of '{choice.CodeList!.Id}' has an attribute '{name}'");

    /// <summary>An expression that yields a code of a known list.</summary>
    private TypedExpression? ReadChoice(Place place)
    {
        var choice = ReadKind(place, ValueKind.Text);
        return choice is null || choice.CodeList is not null ? choice : Refuse(place, "must be a choice from a code list");
    }

    private static string? ReadLiteralCode(Place place, CodeList? list) =>
        place.ReadText() is { } code && (list is null || IsAnswer(code, list, place)) ? code : null;

    private static bool IsAnswer(string code, CodeList list, Place place)
    {
        if (list.IsLeaf(code))
        {
            return true;
        }

        place.Refuse(list.Contains(code)
            ? $"'{code}' has codes below it in '{list.Id}': no answer has it"
            : $"'{list.Id}' has no code '{code}'");
        return false;
    }
}
