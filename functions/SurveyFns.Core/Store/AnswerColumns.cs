using System.Globalization;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Store;

/// <summary>
/// How answers become typed columns: one column per item, named as the item. Integers and decimals are 64-bit integers (a decimal
/// in units of its last decimal place), dates and year-months ISO text, a choice its code, a multiple choice its codes joined by a
/// space in the order of the code list. Groups and texts of free form stay in the revision's JSON; so do identifying items.
/// "Unknown" leaves the column empty and names the item in <see cref="UnknownItems"/>.
/// </summary>
public static class AnswerColumns
{
    /// <summary>Column with the ids of the items answered "unknown", joined by a space.</summary>
    public const string UnknownItems = "unknown_items";

    /// <summary>Column with the id of the firm; no item has that name. Nothing else in a row identifies it.</summary>
    public const string Firm = "_firm";

    /// <summary>Whether an item has a column of its own.</summary>
    public static bool HasColumn(Item item) =>
        item.Sensitivity != Sensitivity.Identifying && item.Type is not (ItemType.Group or ItemType.Text);

    /// <summary>The columns of a response; blank answers have none.</summary>
    /// <exception cref="OverflowException">A number does not fit into 64 bits.</exception>
    public static IReadOnlyList<KeyValuePair<string, ColumnValue>> Of(SurveyDefinition definition, AnswerSet answers)
    {
        var columns = new List<KeyValuePair<string, ColumnValue>>(answers.Count + 1);
        List<string>? unknown = null;
        foreach (var item in definition.ItemsInOrder)
        {
            var answer = answers[item.Id];
            if (answer is null || !HasColumn(item))
            {
                continue;
            }

            if (answer is UnknownAnswer)
            {
                (unknown ??= []).Add(item.Id);
            }
            else
            {
                columns.Add(new(item.Id, ValueOf(item, answer)));
            }
        }

        if (unknown is not null)
        {
            columns.Add(new(UnknownItems, ColumnValue.Of(string.Join(' ', unknown))));
        }

        return columns;
    }

    private static ColumnValue ValueOf(Item item, Answer answer) => answer switch
    {
        NumberAnswer number => ColumnValue.Of(Scaled(number.Value, item.Decimals)),
        DateAnswer date => ColumnValue.Of(date.Date.ToString("O", CultureInfo.InvariantCulture)),
        YearMonthAnswer month => ColumnValue.Of(string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}")),
        ChoiceAnswer choice => ColumnValue.Of(choice.Code),
        ChoicesAnswer choices => ColumnValue.Of(string.Join(' ', choices.Codes)),
        _ => throw new InvalidOperationException($"An answer of type {answer.GetType().Name} has no column."),
    };

    private static long Scaled(decimal value, int decimals)
    {
        for (var place = 0; place < decimals; place++)
        {
            value *= 10;
        }

        return decimal.ToInt64(value);
    }
}
