using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads the rows of a group; empty rows are left out.</summary>
internal sealed class GroupReader(Item item) : AnswerReader(item)
{
    private readonly SetReader rows = new(item.Items);

    protected override string TypeName => "group";

    protected override AnswerReading ReadText(string text) => string.IsNullOrWhiteSpace(text) ? AnswerReading.Blank : WrongType();

    protected override AnswerReading ReadArray(JsonElement json)
    {
        var read = new List<RowReading>();
        var position = -1;
        foreach (var element in json.EnumerateArray())
        {
            position++;
            if (element.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (element.ValueKind != JsonValueKind.Object)
            {
                return WrongType();
            }

            var row = rows.Read(element);
            if (row.IsBlank)
            {
                continue;
            }

            if (read.Count == Item.MaximumRows)
            {
                return Refuse(FindingCodes.TooManyRows, ("limit", Item.MaximumRows.ToString(CultureInfo.InvariantCulture)));
            }

            read.Add(new RowReading(position, row));
        }

        return read.Count == 0 ? AnswerReading.Blank : new AnswerReading(null, null, read);
    }
}
