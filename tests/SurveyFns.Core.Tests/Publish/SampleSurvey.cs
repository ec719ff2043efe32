using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Aggregate;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>
/// Two rounds of a small survey. 2009 asked neither for the city nor for the field; 2010 asks for both, sums persons, full-time
/// equivalents (one decimal) and profit (signed). Some texts try to break files: commas, quotes, markup, formulas.
/// </summary>
internal static class SampleSurvey
{
    public static CodeList Areas { get; } = new()
    {
        Id = "municipalities",
        Version = "2010-04-01",
        Title = new("市区町村", "Municipalities"),
        Source = new("全国地方公共団体コード, 総務省", "Codes of local governments, \"MIC\""),
        Codes =
        [
            Area("400009", "福岡県", "Fukuoka Prefecture", null, "40000"),
            Area("402036", "久留米市", "Kurume City", "400009", "40203"),
            Area("402168", "小郡市", "Ogori City", "400009", "40216"),
            Area("402257", "うきは市", "Ukiha City", "400009", "40225"),
        ],
    };

    public static CodeList Fields { get; } = new()
    {
        Id = "fields",
        Version = "1.0.0",
        Title = new("分野", "Fields"),
        Codes =
        [
            new() { Id = "medical", Label = new("医療・創薬", "Medical, \"red\" biotech"), Definition = new("医薬品、診断", "Drugs, diagnostics") },
            new() { Id = "food", Label = new("=食品", "=HYPERLINK(\"http://example.invalid\")") },
            new() { Id = "other", Label = new("<b>その他</b>", "<script>alert(1)</script> & other") },
        ],
    };

    public static SurveyDefinition Definition(string round, string version = "1.0.0", string description = "Counts startups.") =>
        (round == "2009" ? Short() : Full()).ForRound(round).Build() with
        {
            Survey = SurveyId.Parse("sample"),
            Version = version,
            Title = new("見本調査", "Sample survey"),
            Description = new("見本の企業を数える。", description),
            Publisher = new("見本市", "Sample City"),
            Digest = $"digest-of-{round}-{version}",
        };

    private static SurveyBuilder Short() => new SurveyBuilder()
        .WithDimension(new DimensionDefinition
        {
            Id = "area",
            Label = new("地域", "Area"),
            Constant = "400009",
            CodeList = Areas,
            Total = "400009",
            NotSurveyed = ["402036"],
        })
        .WithTable("firms_by_area", "area");

    private static SurveyBuilder Full()
    {
        var survey = new SurveyBuilder()
            .WithDimension(SurveyBuilder.Choice("area", Areas), total: "400009")
            .WithDimension(SurveyBuilder.Choice("field", Fields, required: false))
            .WithTable("firms_by_area", "area");
        return survey
            .WithSum(SurveyBuilder.Number("employees", required: false))
            .WithSum(SurveyBuilder.Number("fte", required: false, decimals: 1))
            .WithSum(SurveyBuilder.Number("profit", required: false, minimum: null))
            .WithTable("all_firms")
            .WithTable("firms_by_field", "field")
            .WithTable("firms_by_area_and_field", "area", "field");
    }

    private static Code Area(string id, string ja, string en, string? parent, string code5) => new()
    {
        Id = id,
        Label = new(ja, en),
        Parent = parent,
        Attributes = new Dictionary<string, string> { ["code5"] = code5 },
    };
}
