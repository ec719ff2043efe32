using SurveyFns.App.Pages.Afterwards;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Tests.Pages;

public sealed class OwnTablesTests
{
    [Theory]
    [InlineData(600, "", 4, "", "150.0")]
    [InlineData(null, "x", 4, "", "x")]
    [InlineData(600, "", null, "x", "x")]
    [InlineData(null, "…", 4, "", "…")]
    [InlineData(0, "", 0, "", "-")]
    public void Make_FigureOfTheGroup_PerFirmSaysWhyThereIsNone(int? sales, string salesStatus, int? firms, string firmsStatus, string mean)
    {
        var answers = new AnswerSet(
        [
            KeyValuePair.Create<string, Answer>("main_field", new ChoiceAnswer("medical_and_drug_discovery")),
            KeyValuePair.Create<string, Answer>("sales_total", new NumberAnswer(100)),
        ]);
        var release = Release(Row("firms", firms, firmsStatus), Row("sales", sales, salesStatus));
        var figure = Assert.Single(Assert.Single(new OwnTables(Definitions.Of2026, release, answers, Language.English).Make()).Figures);
        Assert.Equal(("100", mean), (figure.Own, figure.Mean));
        Assert.Equal("thousand yen", figure.Unit);
    }

    private static Observation Row(string measure, int? value, string status) =>
        new() { Round = "2026", Table = "sales_by_field", Measure = measure, Codes = ["medical_and_drug_discovery"], Value = value, Status = status };

    private static ReleaseModel Release(params Observation[] rows) => new()
    {
        Survey = SurveyId.Parse("bio-startup"),
        Round = RoundId.Parse("2026"),
        Version = 1,
        Title = new("題", "Title"),
        Description = new("説明", "Description"),
        Publisher = new("市", "City"),
        Rounds = [],
        Dimensions =
        [
            new()
            {
                Id = "field", Label = new("分野", "Field"), CodeList = "application-fields", CodeListVersion = "1.0.0",
                Codes = [new() { Id = "_T", Label = new("計", "Total"), Level = 0 }, new() { Id = "medical_and_drug_discovery", Label = new("薬", "Drugs"), Level = 1 }],
            },
        ],
        Measures =
        [
            new() { Id = "firms", Label = new("企業数", "Firms"), Kind = "count", Unit = "firms", Decimals = 0 },
            new() { Id = "sales", Label = new("売上", "Sales"), Kind = "sum", Unit = "kJPY", UnitLabel = new("千円", "thousand yen"), Decimals = 0 },
        ],
        Tables = [new() { Id = "sales_by_field", Title = new("表", "Table"), Dimensions = ["field"], Measures = ["firms", "sales"] }],
        Variables = [],
        Observations = rows,
    };
}
