using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>The survey that is really run, with a complete and consistent response to its round 2026.</summary>
internal static class BioStartup
{
    private static readonly ResponseValidation Validation = new();

    public static SurveyDefinition Definition { get; } = Read();

    public static string Answers(string changes = "{}")
    {
        var answers = JsonNode.Parse(Json)!.AsObject();
        foreach (var (item, answer) in JsonNode.Parse(changes)!.AsObject())
        {
            answers[item] = answer?.DeepClone();
        }

        return answers.ToJsonString();
    }

    public static ValidationOutcome Submit(string answers, string? last = null) => Validation.Validate(
        new SubmissionRequest
        {
            Round = Definition.Key,
            Firm = FirmId.Parse("firm-1"),
            Answers = JsonDocument.Parse(answers).RootElement,
            Confirmations = new Dictionary<string, string>(),
        },
        Definition, new DateOnly(2026, 12, 31), last is null ? null : AnswersOf(last));

    public static IReadOnlyList<Finding> FindingsOf(string answers, string? last = null) =>
        Submit(answers, last) is ValidationOutcome.Invalid invalid ? invalid.Findings : [];

    public static AnswerSet AnswersOf(string answers) => Assert.IsType<ValidationOutcome.Valid>(Submit(answers)).Response.Answers;

    private static SurveyDefinition Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "schemas");
        var outcome = SurveyCatalog.Read(Files(folder, "surveys"), Files(folder, "codelists"));
        return outcome is CatalogOutcome.Read { Catalog: var catalog }
            ? catalog.Find(new RoundKey(SurveyId.Parse("bio-startup"), RoundId.Parse("2026")))!
            : throw new InvalidOperationException(string.Join('\n', ((CatalogOutcome.Refused)outcome).Problems));
    }

    private static List<DefinitionFile> Files(string root, string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories)
            .Select(path => new DefinitionFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path))),
    ];

    private const string Json = """
        {
          "corporate_number": "8000020402036", "firm_name": "株式会社見本バイオ", "firm_name_kana": "カブシキガイシャミホンバイオ",
          "municipality": "402036", "operating_status": "active", "founded_on": "2015-04", "fiscal_year_end": "2026-03-31",
          "biotech_techniques": ["dna_rna", "bioinformatics"], "application_fields": ["medical_and_drug_discovery", "agriculture"],
          "main_field": "agriculture", "stage": "sales", "university_spinoff": ["joint_research"], "origin_institution": "見本大学",
          "employees_total": 25, "employees_women": 10, "employees_rd": 8, "researchers": 5, "rd_fte": 6.5,
          "capital_stock": 50000, "sales_total": 120000, "sales_biotech": 90000, "sales_export": 10000, "operating_profit": -5000,
          "rd_expenditure": 30000, "rd_biotech": 30000, "rd_funds_own": 10000, "rd_funds_national": 10000, "rd_funds_local": 5000,
          "rd_funds_business": 5000, "rd_funds_university": 0, "rd_funds_foreign": 0, "patents_filed_year": 1, "patents_held": 3,
          "funding_raised_total": 10000, "funding_founder": 0, "funding_angel": 0, "funding_vc": 10000, "funding_corporate": 0,
          "funding_bank": 0, "funding_grant": 0, "funding_other": 0, "incubation_facility": "fukuoka_bio_factory",
          "tenant_since": "2016-05", "support_measures": ["none"], "support_hard": ["rental_laboratory"], "support_usefulness_hard": "4",
          "support_soft": ["none"], "support_finance": ["rd_subsidy"], "support_usefulness_finance": "5",
          "partners": [
            {"type": "university", "name": "見本大学", "travel_band": "walk_or_bicycle", "purpose": "joint_research", "face_to_face_frequency": "weekly"},
            {"type": "bank", "name": "見本銀行", "travel_band": "commuting", "purpose": "finance", "face_to_face_frequency": "monthly"}],
          "cluster_advantage_knowledge_exchange": "4", "cluster_advantage_supporting_firms": "3",
          "cluster_advantage_skilled_labour": "2", "cluster_advantage_trust": "5", "relocation_plan": "city", "relocation_year": 2028,
          "relocation_reason": ["cost"], "exit_event": "none", "minutes_spent": 45, "comments": "特になし"
        }
        """;
}
