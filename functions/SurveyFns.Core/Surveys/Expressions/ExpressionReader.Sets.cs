using System.Text.Json;
using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Sets of codes.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadSet(string name, Place place) => name switch
    {
        "count" => ReadCount(place),
        "in" => ReadIn(place),
        "allCodes" => ReadAllCodes(place),
        _ => ReadContains(place, literal: name == "contains"),
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
        var code = literal ? ReadLiteralChoice(codePlace, set?.CodeList) : ReadChoice(codePlace);
        if (set is null || code is null)
        {
            return null;
        }

        return set.CodeList!.Id != code.CodeList!.Id
            ? Refuse(place, $"compares codes of '{set.CodeList.Id}' with codes of '{code.CodeList.Id}'")
            : new(new Contains(set.Expression, code.Expression), ValueKind.Truth);
    }

    private static TypedExpression? ReadLiteralChoice(Place place, CodeList? list) =>
        ReadLiteralCode(place, list) is { } code ? new(new Literal(Value.Of(code)), ValueKind.Text, list) : null;

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
}
