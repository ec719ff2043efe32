using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.App.Pages.Questions;

/// <summary>Answers to be read: normalised where they could be, else as typed.</summary>
public sealed class AnswerView(AnswerSet answers, JsonObject? raw)
{
    public static AnswerView Of(Workspace workspace) => new(workspace.Review.Answers, workspace.Document.Answers);

    public static AnswerView Of(StoredResponse response) => new(response.Answers, raw: null);

    public bool IsBlank(Item item) => answers[item.Id] is null && raw?[item.Id] is null;

    /// <summary>The rows of a group.</summary>
    public IReadOnlyList<AnswerView> Rows(Item group) => answers[group.Id] is RowsAnswer rows ? [.. rows.Rows.Select(row => new AnswerView(row, null))] : [];

    /// <summary>The answer in words with its unit; empty where there is none.</summary>
    public string Text(Item item, Language language) => answers[item.Id] switch
    {
        TextAnswer text => text.Text,
        NumberAnswer number => AnswerText.Of(item, number, language) + Unit(item, language),
        RowsAnswer => string.Join(
            Environment.NewLine,
            Rows(item).Select(row => string.Join(
                language == Language.Japanese ? "、" : "; ", item.Items.Where(part => !row.IsBlank(part)).Select(part => row.Text(part, language))))),
        { } answer => AnswerText.Of(item, answer, language),
        null => Typed(raw?[item.Id]),
    };

    private static string Typed(JsonNode? raw) => raw is JsonArray array ? string.Join(", ", array.Select(RawAnswer.Text)) : RawAnswer.Text(raw);

    private static string Unit(Item item, Language language) =>
        item.UnitLabel is null ? "" : (language == Language.Japanese ? "" : " ") + item.UnitLabel.In(language);
}
