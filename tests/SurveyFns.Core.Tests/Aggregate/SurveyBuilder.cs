using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Aggregate;

/// <summary>Definitions with valid defaults: firms by area (required, below the prefecture), field (optional) and size (bands).</summary>
internal sealed class SurveyBuilder
{
    private readonly List<Item> items = [];
    private readonly List<DimensionDefinition> dimensions = [];
    private readonly List<MeasureDefinition> measures = [Count];
    private readonly List<TableDefinition> tables = [];
    private readonly Dictionary<string, IReadOnlySet<string>> population = new(StringComparer.Ordinal);
    private int shards = 1;
    private Expression? sectionWhen;
    private string round = "2026";

    public static MeasureDefinition Count { get; } = new() { Id = "firms", Label = Text("firms"), Kind = MeasureKind.Count, Unit = "firms" };

    public static LocalizedText Text(string text) => new($"{text}（日本語）", text);

    public static CodeList List(string id, params (string Code, string? Parent)[] codes) => new()
    {
        Id = id,
        Version = "1.0.0",
        Title = Text(id),
        Codes = [.. codes.Select(code => new Code { Id = code.Code, Label = Text(code.Code), Parent = code.Parent })],
    };

    public static CodeList Flat(string id, params string[] codes) => List(id, [.. codes.Select(code => (code, (string?)null))]);

    public static CodeList BandList(string id, params (string Code, decimal? From, decimal? To)[] bands) => new()
    {
        Id = id,
        Version = "1.0.0",
        Title = Text(id),
        Codes = [.. bands.Select(band => new Code { Id = band.Code, Label = Text(band.Code), From = band.From, To = band.To })],
    };

    public static Item Choice(string id, CodeList list, bool required = true) => new()
    {
        Id = id,
        Type = ItemType.SingleChoice,
        Label = Text(id),
        CodeList = list,
        Required = required,
        Sensitivity = Sensitivity.Publishable,
    };

    public static Item Number(string id, bool required = true, decimal? minimum = 0, decimal? maximum = null, int decimals = 0) => new()
    {
        Id = id,
        Type = decimals > 0 ? ItemType.Decimal : ItemType.Integer,
        Label = Text(id),
        Required = required,
        Minimum = minimum,
        Maximum = maximum,
        Decimals = decimals,
        Unit = "persons",
        UnitLabel = Text("persons"),
    };

    public SurveyBuilder WithItem(Item item)
    {
        items.Add(item);
        return this;
    }

    public SurveyBuilder WithDimension(DimensionDefinition dimension)
    {
        dimensions.Add(dimension);
        return this;
    }

    /// <summary>An item and the dimension of the same name that classifies it.</summary>
    public SurveyBuilder WithDimension(Item item, CodeList? list = null, string? total = null, string? grouping = null) =>
        WithItem(item).WithDimension(new DimensionDefinition
        {
            Id = item.Id,
            Label = Text(item.Id),
            Item = item.Id,
            CodeList = list ?? item.CodeList!,
            Total = total,
            Grouping = grouping,
        });

    public SurveyBuilder WithSum(Item item)
    {
        measures.Add(new MeasureDefinition { Id = $"{item.Id}_sum", Label = Text(item.Id), Kind = MeasureKind.Sum, Item = item.Id, Unit = item.Unit! });
        return items.Contains(item) ? this : WithItem(item);
    }

    public SurveyBuilder WithTable(string id, params string[] dimensionIds)
    {
        tables.Add(new TableDefinition { Id = id, Title = Text(id), Dimensions = dimensionIds, Measures = [.. measures.Select(measure => measure.Id)] });
        return this;
    }

    public SurveyBuilder WithPopulation(string item, params string[] codes)
    {
        population.Add(item, codes.ToHashSet(StringComparer.Ordinal));
        return this;
    }

    public SurveyBuilder WithShards(int number)
    {
        shards = number;
        return this;
    }

    public SurveyBuilder ForRound(string id)
    {
        round = id;
        return this;
    }

    public SurveyBuilder AskedOnlyWhere(Expression condition)
    {
        sectionWhen = condition;
        return this;
    }

    public SurveyDefinition Build()
    {
        Item[] routed = [.. items.Where(item => !population.ContainsKey(item.Id))];
        var json = Encoding.UTF8.GetBytes($$"""{"survey":"test","round":"{{round}}","items":"{{string.Join(',', items.Select(item => item.Id))}}"}""");
        return new SurveyDefinition
        {
            Survey = SurveyId.Parse("test"),
            Round = RoundId.Parse(round),
            Version = "1.0.0",
            Title = Text("Survey of startups"),
            Description = Text("Counts startups."),
            Publisher = Text("Test City"),
            Shards = shards,
            Sections =
            [
                new Section { Id = "status", Title = Text("Status"), Items = [.. items.Except(routed)] },
                new Section { Id = "firm", Title = Text("Firm"), Items = routed, When = sectionWhen },
            ],
            Edits = [],
            Population = population,
            Dimensions = dimensions,
            Measures = measures,
            Tables = tables,
            Disclosure = new DisclosureRule(),
            Items = items.ToDictionary(item => item.Id, StringComparer.Ordinal),
            CodeLists = dimensions.Select(dimension => dimension.CodeList).DistinctBy(list => list.Id).ToDictionary(list => list.Id, StringComparer.Ordinal),
            Json = json,
            Digest = Convert.ToHexStringLower(SHA256.HashData(json)),
        };
    }
}
