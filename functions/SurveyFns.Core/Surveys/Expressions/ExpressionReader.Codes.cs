using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Choices and facts about their codes.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadCode(string name, Place place) => name switch
    {
        "position" => ReadChoice(place) is { } choice
            ? new(new Position(choice.Expression, choice.CodeList!), ValueKind.Number)
            : null,
        "attribute" => ReadAttribute(place),
        _ => ReadCurrentCode(place),
    };

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
