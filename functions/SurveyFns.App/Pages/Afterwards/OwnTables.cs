using System.Globalization;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>Puts a firm's answers beside the published figures of its groups. Reads nothing but what is published and the firm's own response.</summary>
public sealed class OwnTables(SurveyDefinition definition, ReleaseModel release, AnswerSet answers, Language language)
{
    private const string NotApplicable = "-";
    private const string Count = "count";

    /// <summary>The firm's group of every dimension whose counts of firms are published.</summary>
    public IReadOnlyList<OwnPlace> Places() =>
        [.. release.Tables.Where(table => table.Dimensions.Count == 1).DistinctBy(table => table.Dimensions[0]).Select(Place).OfType<OwnPlace>()];

    /// <summary>One per published table of one dimension in which the firm has a place and a figure of its own.</summary>
    public IReadOnlyList<OwnTable> Make() =>
        [.. release.Tables.Where(table => table.Dimensions.Count == 1).Select(Make).OfType<OwnTable>()
            .Where(table => table.Figures.Any(figure => figure.Own != NotApplicable))];

    private OwnPlace? Place(ReleaseTable table)
    {
        var dimension = release.Dimension(table.Dimensions[0]);
        return GroupOf(dimension) is not { } group || CountOf(table) is not { } firms ? null : new OwnPlace(
            dimension.Label.In(language),
            group.Label.In(language),
            Text(Find(table, dimension, group.Id, firms.Id), firms.Decimals),
            Text(Find(table, dimension, dimension.Codes[0].Id, firms.Id), firms.Decimals));
    }

    private ReleaseMeasure? CountOf(ReleaseTable table) => table.Measures.Select(release.Measure).FirstOrDefault(measure => measure.Kind == Count);

    private OwnTable? Make(ReleaseTable table)
    {
        var dimension = release.Dimension(table.Dimensions[0]);
        return GroupOf(dimension) is not { } group ? null : new OwnTable(
            PageTexts.ResultsCaption.In(language, table.Title.In(language), group.Label.In(language)),
            [.. table.Measures.Select(release.Measure).Where(measure => measure.Kind != Count).Select(measure => Figure(table, dimension, group, measure))]);
    }

    private OwnFigure Figure(ReleaseTable table, ReleaseDimension dimension, ReleaseCode group, ReleaseMeasure measure)
    {
        var all = Find(table, dimension, dimension.Codes[0].Id, measure.Id);
        var figure = Find(table, dimension, group.Id, measure.Id);
        var count = CountOf(table) is { } firms ? Find(table, dimension, group.Id, firms.Id) : null;
        return new OwnFigure(
            measure.Label.In(language),
            measure.UnitLabel?.In(language),
            Own(measure),
            Text(figure, measure.Decimals),
            Mean(figure, count, measure),
            Text(all, measure.Decimals));
    }

    // Where either is not published, its symbol says why.
    private static string Mean(Observation? figure, Observation? count, ReleaseMeasure measure) =>
        figure is null || count is null ? NotApplicable
        : figure.Value is not { } total ? figure.Status
        : count.Value is not { } firms ? count.Status
        : firms > 0 ? Number(total / firms, measure.Decimals + 1) : NotApplicable;

    private string Own(ReleaseMeasure measure)
    {
        var item = definition.Measures.FirstOrDefault(candidate => candidate.Id == measure.Id)?.Item;
        return item is null ? NotApplicable : AnswerText.Of(definition.Items[item], answers[item], language);
    }

    // The firm's place: its answer, the group its answer was put in, or the band its number falls into.
    private ReleaseCode? GroupOf(ReleaseDimension dimension)
    {
        var item = definition.Dimensions.FirstOrDefault(candidate => candidate.Id == dimension.Id)?.Item;
        return (item is null ? null : answers[item]) switch
        {
            ChoiceAnswer choice => dimension.Codes.LastOrDefault(code => code.Id == choice.Code || code.Members.Contains(choice.Code)),
            NumberAnswer number => dimension.Codes.LastOrDefault(code =>
                (code.From is not null || code.To is not null) && (code.From ?? number.Value) <= number.Value && number.Value <= (code.To ?? number.Value)),
            _ => null,
        };
    }

    private Observation? Find(ReleaseTable table, ReleaseDimension dimension, string code, string measure)
    {
        var column = release.ColumnOf(dimension.Id);
        return release.Observations.FirstOrDefault(observation =>
            observation.Table == table.Id && observation.Measure == measure && observation.Codes[column] == code);
    }

    private static string Text(Observation? observation, int decimals) =>
        observation is null ? NotApplicable : observation.Value is { } value ? Number(value, decimals) : observation.Status;

    private static string Number(decimal value, int decimals) =>
        value.ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), CultureInfo.InvariantCulture);
}
