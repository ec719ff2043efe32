using System.Text.Json;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads edits.</summary>
internal sealed class EditReader(ExpressionContext context)
{
    private readonly UniqueNames codes = new("edit");

    public Edit? Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Edit);
        var code = ReadCode(reader);
        var severity = ReadSeverity(reader, code);
        codes.Add(code, place, "code");
        var message = reader.Localized("message");
        var group = reader.OptionalText("each");
        var groupItem = group is null ? null : FindGroup(group, reader.Find("each")!.Value);
        if (group is not null && groupItem is null)
        {
            return null;
        }

        var here = context with { Group = groupItem };
        MessageCheck.Run(reader.Find("message"), here);
        var when = reader.Find("when") is { } condition ? new ExpressionReader(here).ReadCondition(condition) : null;
        var require = reader.Require("require") is { } rule ? ReadRule(rule, here) : null;
        var items = ReadItems(reader, here);
        return require is null
            ? null
            : new Edit { Code = code, Severity = severity, Items = items, Each = group, When = when, Require = require, Message = message };
    }

    private static Expression? ReadRule(Place place, ExpressionContext here)
    {
        if (place.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            place.Refuse($"is {(place.Kind == JsonValueKind.True ? "true" : "false")} whatever is answered");
            return null;
        }

        return new ExpressionReader(here).ReadCondition(place);
    }

    private static string ReadCode(ObjectReader reader)
    {
        if (reader.Require("code") is not { } place || place.ReadText() is not { } code)
        {
            return "";
        }

        if (code is ['E' or 'W', _, _, _] && code.Skip(1).All(char.IsAsciiDigit))
        {
            return code;
        }

        place.Refuse($"'{code}' is no code of an edit: E or W and three digits");
        return "";
    }

    private static EditSeverity ReadSeverity(ObjectReader reader, string code)
    {
        reader.Require("severity");
        var severity = reader.OneOf("severity", Words.EditSeverities, EditSeverity.Error);
        if (code.Length > 0 && reader.Find("severity") is { } place && code[0] == 'E' != (severity == EditSeverity.Error))
        {
            place.Refuse($"does not agree with the code '{code}': E is an error, W a warning");
        }

        return severity;
    }

    private Item? FindGroup(string id, Place place)
    {
        var lookup = context.Find(id);
        if (lookup.Reason is { } reason)
        {
            place.Refuse(reason);
        }
        else if (lookup.Item is { Type: not ItemType.Group })
        {
            place.Refuse($"'{id}' is no group");
        }

        return lookup.Item?.Type == ItemType.Group ? lookup.Item : null;
    }

    private static List<string> ReadItems(ObjectReader reader, ExpressionContext context)
    {
        var items = new List<string>();
        foreach (var place in reader.List("items", minimum: 1))
        {
            if (place.ReadText() is not { } id)
            {
                continue;
            }

            var lookup = context.Find(id);
            var reason = items.Contains(id) ? $"'{id}' is there twice"
                : lookup.Reason
                ?? (context.Group is { } group && lookup.Item is { } item && !group.Items.Contains(item)
                    ? $"'{id}' is not in the rows of '{group.Id}', which the edit judges"
                    : null);
            if (reason is not null)
            {
                place.Refuse(reason);
            }

            items.Add(id);
        }

        return items;
    }
}
