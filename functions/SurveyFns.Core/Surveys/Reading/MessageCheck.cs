using System.Text.Json;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Checks that the answers a message names exist.</summary>
internal static class MessageCheck
{
    /// <param name="message">The message in its languages; null where it is missing.</param>
    public static void Run(Place? message, ExpressionContext context)
    {
        foreach (var language in (string[])["ja", "en"])
        {
            if (message?.Find(language) is { Kind: JsonValueKind.String } text)
            {
                CheckPlaceholders(text, context);
            }
        }
    }

    private static void CheckPlaceholders(Place place, ExpressionContext context)
    {
        if (MessagePlaceholders.In(place.Element.GetString()!) is not { } names)
        {
            place.Refuse("has a brace without its partner: an answer is named as {item} or {last.item}");
            return;
        }

        foreach (var name in names)
        {
            var (item, last) = MessagePlaceholders.Parse(name);
            if ((last ? context.FindLast(item) : context.Find(item)).Reason is { } reason)
            {
                place.Refuse($"{{{name}}}: {reason}");
            }
        }
    }
}
