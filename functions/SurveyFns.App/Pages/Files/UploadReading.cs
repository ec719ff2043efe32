using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Files;

/// <summary>What an uploaded file holds for a round.</summary>
public sealed class UploadReading
{
    private readonly Dictionary<string, (TemplateField Field, UploadedLine Line)> taken = new(StringComparer.Ordinal);
    private readonly List<(int Line, LocalizedText Message)> refused = [];

    private UploadReading()
    {
    }

    /// <summary>Number of answers.</summary>
    public int Count => taken.Count;

    /// <summary>Lines that are not taken, with the reason.</summary>
    public IReadOnlyList<(int Line, LocalizedText Message)> Refused => refused;

    public static UploadReading Of(SurveyDefinition definition, IReadOnlyList<UploadedLine> lines)
    {
        var fields = TemplateField.Of(definition).ToDictionary(field => field.Name, StringComparer.Ordinal);
        var reading = new UploadReading();
        foreach (var line in lines)
        {
            if (!fields.TryGetValue(line.Item, out var field))
            {
                reading.Refuse(line, PageTexts.CsvUnknownItem);
            }
            else if (reading.taken.ContainsKey(field.FindingItem))
            {
                reading.Refuse(line, PageTexts.CsvTwice);
            }
            else if (!string.IsNullOrWhiteSpace(line.Answer))
            {
                reading.taken.Add(field.FindingItem, (field, line));
            }
        }

        return reading;
    }

    /// <summary>Line of an item as findings name it; null where the file has no answer to it.</summary>
    public int? LineOf(string findingItem) => taken.TryGetValue(findingItem, out var found)
        ? found.Line.Number
        : taken.Values.Where(answer => answer.Field.Group?.Id == findingItem).Select(answer => (int?)answer.Line.Number).FirstOrDefault();

    /// <summary>The draft with these answers; what the file leaves blank stays.</summary>
    public DraftDocument Into(DraftDocument document)
    {
        var answers = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (field, line) in taken.Values)
        {
            var answer = TemplateText.Read(field.Item, line.Answer);
            if (field.Group is null)
            {
                answers[field.Item.Id] = answer;
                continue;
            }

            var rows = answers.TryGetValue(field.Group.Id, out var started)
                ? (JsonArray)started!
                : document.Answers[field.Group.Id]?.DeepClone() as JsonArray ?? [];
            RowAt(rows, field.Row!.Value)[field.Item.Id] = answer;
            answers[field.Group.Id] = rows;
        }

        return document.WithAnswers(answers);
    }

    private static JsonObject RowAt(JsonArray rows, int position)
    {
        while (rows.Count <= position)
        {
            rows.Add((JsonNode)new JsonObject());
        }

        // A draft saved through the API may hold anything.
        if (rows[position] is not JsonObject)
        {
            rows[position] = new JsonObject();
        }

        return (JsonObject)rows[position]!;
    }

    private void Refuse(UploadedLine line, LocalizedText message)
    {
        var name = line.Item.Length > 60 ? line.Item[..60] + "…" : line.Item;
        refused.Add((line.Number, message.With(new LocalizedText(name, name))));
    }
}
