using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Files;

/// <summary>A line of the template: an item, or an item of a row of a group.</summary>
/// <param name="Name">As in the column "item": <c>employees_total</c> or <c>partners[1].type</c>, rows counted from 1.</param>
/// <param name="Row">From 0; null outside groups.</param>
public sealed record TemplateField(string Name, Item Item, Item? Group, int? Row)
{
    /// <summary>The lines of a round in the order of the questionnaire.</summary>
    public static IEnumerable<TemplateField> Of(SurveyDefinition definition)
    {
        foreach (var item in definition.ItemsInOrder)
        {
            if (item.Type != ItemType.Group)
            {
                yield return new TemplateField(item.Id, item, Group: null, Row: null);
                continue;
            }

            for (var row = 0; row < item.MaximumRows; row++)
            {
                foreach (var part in item.Items)
                {
                    yield return new TemplateField(
                        string.Create(CultureInfo.InvariantCulture, $"{item.Id}[{row + 1}].{part.Id}"), part, item, row);
                }
            }
        }
    }

    /// <summary>The item of a finding: there rows are counted from 0.</summary>
    public string FindingItem => Group is null ? Item.Id : string.Create(CultureInfo.InvariantCulture, $"{Group.Id}[{Row}].{Item.Id}");
}
