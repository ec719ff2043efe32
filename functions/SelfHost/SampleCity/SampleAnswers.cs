using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyFns.SampleCity;

/// <summary>What the synthetic firms answer.</summary>
public static class SampleAnswers
{
    private static readonly string[] Fields =
        ["medical_and_drug_discovery", "food_and_fermentation", "research_tools_and_services", "agriculture", "bioinformatics", "environment"];

    private static readonly string[] Stages = ["research", "prototype_or_preclinical", "sales", "pilot_or_clinical", "manufacturing", "sales"];

    private static readonly string[] Techniques =
        ["dna_rna", "proteins_and_other_molecules", "cell_and_tissue_culture", "process_biotechnology", "bioinformatics"];

    /// <summary>The short questionnaire of 2001 to 2010.</summary>
    public static JsonElement Short(SampleFirm firm, int year)
    {
        var answers = new JsonObject
        {
            ["firm_name"] = firm.Name,
            ["operating_status"] = firm.ClosedIn == year ? "closed" : "active",
        };
        if (year >= 2004)
        {
            answers["municipality"] = firm.Municipality;
            if (firm.ClosedIn != year)
            {
                answers["main_field"] = Fields[firm.Number % Fields.Length];
                answers["employees_total"] = Employees(firm, year);
            }
        }

        return ToElement(answers);
    }

    /// <summary>The full questionnaire of 2025 and 2026.</summary>
    public static JsonElement Full(SampleFirm firm, int year)
    {
        var employees = Employees(firm, year);
        var research = 200L * (1 + (employees / 3));
        var sales = 900L * employees;
        var field = Fields[firm.Number % Fields.Length];
        var answers = new JsonObject
        {
            ["corporate_number"] = firm.CorporateNumber,
            ["firm_name"] = firm.Name,
            ["firm_name_kana"] = firm.NameKana,
            ["municipality"] = firm.Municipality,
            ["operating_status"] = "active",
            ["founded_on"] = string.Create(CultureInfo.InvariantCulture, $"{firm.FoundedIn:D4}-04"),
            ["fiscal_year_end"] = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-03-31"),
            ["biotech_techniques"] = new JsonArray(Techniques[firm.Number % 5], Techniques[(firm.Number + 2) % 5]),
            ["application_fields"] = new JsonArray(field),
            ["main_field"] = field,
            ["stage"] = Stages[firm.Number % Stages.Length],
            ["university_spinoff"] = new JsonArray("no"),
            ["employees_total"] = employees,
            ["employees_women"] = employees / 3,
            ["employees_rd"] = employees / 2,
            ["researchers"] = employees / 4,
            ["capital_stock"] = 10_000 + (firm.Number % 7 * 5_000),
            ["sales_total"] = sales,
            ["sales_biotech"] = sales / 2,
            ["sales_export"] = new JsonObject { ["unknown"] = true },
            ["operating_profit"] = sales / 20,
            ["rd_expenditure"] = 2 * research,
            ["rd_biotech"] = research,
            ["rd_funds_own"] = research,
            ["rd_funds_national"] = research,
            ["patents_held"] = firm.Number % 5,
            ["funding_raised_total"] = 0,
            ["incubation_facility"] = "none",
            ["exit_event"] = "none",
            ["minutes_spent"] = 25,
        };
        return ToElement(answers);
    }

    private static int Employees(SampleFirm firm, int year) => 2 + (firm.Number * 7 % 19) + Math.Min(8, Math.Max(0, (year - firm.FoundedIn) / 2));

    private static JsonElement ToElement(JsonObject answers) => JsonSerializer.SerializeToElement(answers);
}
