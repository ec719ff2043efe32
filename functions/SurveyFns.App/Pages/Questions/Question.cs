using System.Globalization;
using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Questions;

/// <summary>One question as a form shows it.</summary>
public sealed record Question
{
    /// <summary>Above this number of codes a list to pull down is easier than buttons.</summary>
    private const int MostButtons = 12;

    public required Item Item { get; init; }

    /// <summary>Name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>As typed; null = blank.</summary>
    public JsonNode? Raw { get; init; }

    /// <summary>Last year's answer and round; null = none.</summary>
    public Answer? Last { get; init; }

    public RoundId? LastRound { get; init; }

    /// <summary>The box holds last year's answer because the definition says so.</summary>
    public bool IsPrefilled { get; init; }

    /// <summary>The answers so far lead to this question.</summary>
    public bool IsAsked { get; init; } = true;

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>For a group: findings of its rows, by <c>group[2].item</c>.</summary>
    public IReadOnlyList<Finding> RowFindings { get; init; } = [];

    /// <summary>Rows shown of a group.</summary>
    public int Rows { get; init; }

    public string Id => FieldName.Id(Field);

    public bool IsUnknown => RawAnswer.IsUnknown(Raw);

    public string Text => IsUnknown ? "" : RawAnswer.Text(Raw);

    public bool HasErrors => Findings.Count > 0;

    public bool IsLongList => Item.Type == ItemType.SingleChoice && Item.CodeList!.Leaves.Skip(MostButtons).Any();

    /// <summary>More than one box: needs a legend instead of a label.</summary>
    public bool IsFieldset => Item.Type is ItemType.Date or ItemType.YearMonth or ItemType.MultipleChoice || (Item.Type == ItemType.SingleChoice && !IsLongList);

    public string HelpId => Id + "-help";

    public string ErrorId => Id + "-error";

    public string LastId => Id + "-last";

    public string UnitId => Id + "-unit";

    /// <summary>Ids of the texts that describe the box; null where there are none.</summary>
    public string? DescribedBy(bool withUnit)
    {
        var ids = new List<string>();
        if (HasErrors)
        {
            ids.Add(ErrorId);
        }

        if (withUnit && Item.UnitLabel is not null)
        {
            ids.Add(UnitId);
        }

        if (Item.Help is not null)
        {
            ids.Add(HelpId);
        }

        if (Last is not null)
        {
            ids.Add(LastId);
        }

        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    /// <summary>The codes to choose from: those on offer, and those that are chosen already.</summary>
    public IEnumerable<Code> CodesOf(PageContext page)
    {
        var (offered, chosen) = (page.CodesOf(Item), RawAnswer.Codes(Item, Raw));
        return Item.CodeList!.Leaves.Where(code => offered.Contains(code) || chosen.Contains(code.Id));
    }

    /// <summary>The question of an item in a row of this group.</summary>
    public Question InRow(Item item, int row, JsonObject? answers)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Item.Id}[{row}].{item.Id}");
        return new Question
        {
            Item = item,
            Field = FieldName.OfRow(Item.Id, row, item.Id),
            Raw = answers?[item.Id],
            Findings = [.. RowFindings.Where(finding => finding.Item == path)],
        };
    }
}
