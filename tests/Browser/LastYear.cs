namespace SurveyFns.Browser.Tests;

/// <summary>What the firms answered in 2025.</summary>
public static class LastYear
{
    public static object Answers(string firm) => new
    {
        firm_name = $"架空{firm}株式会社",
        firm_name_kana = "カクウ",
        municipality = "402036",
        operating_status = "active",
        founded_on = "2019-04",
        fiscal_year_end = "2025-03-31",
        biotech_techniques = new[] { "dna_rna", "process_biotechnology" },
        application_fields = new[] { "food_and_fermentation", "agriculture" },
        main_field = "food_and_fermentation",
        stage = "sales",
        university_spinoff = new[] { "no" },
        employees_total = 12,
        employees_women = 5,
        capital_stock = 30000,
        sales_total = 150000,
        rd_expenditure = 20000,
        rd_funds_own = 15000,
        rd_funds_national = 5000,
        funding_raised_total = 0,
        incubation_facility = "none",
        partners = new[] { new { type = "university", name = "架空大学", travel_band = "walk_or_bicycle" } },
        exit_event = "none",
    };
}
