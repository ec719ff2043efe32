using SurveyFns.App.Pages.Texts;

namespace SurveyFns.Browser.Tests.Journeys;

/// <summary>Fills in the whole questionnaire of 2026, as people type.</summary>
public static class Questionnaire
{
    /// <summary>From the first section to the page before sending.</summary>
    public static async Task FillAsync(Visitor visitor, string employees = "１３")
    {
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        visitor.ShouldBeAt("/section/business");
        await visitor.FillAsync("fiscal_year_end", "令和8");
        await visitor.FillAsync("fiscal_year_end-1", "３");
        await visitor.FillAsync("fiscal_year_end-2", "31");
        await visitor.ChooseAsync("stage", "sales");
        await visitor.NextAsync();
        visitor.ShouldBeAt("/section/university");
        await visitor.NextAsync();
        await visitor.FillAsync("employees_total", employees);
        await visitor.FillAsync("employees_women", "5");
        await visitor.NextAsync();
        await FillMoneyAsync(visitor);
        visitor.ShouldBeAt("/check");
    }

    private static async Task FillMoneyAsync(Visitor visitor)
    {
        visitor.ShouldBeAt("/section/finance");
        await visitor.FillAsync("capital_stock", "30,000");
        await visitor.FillAsync("sales_total", "１６０，０００");
        await visitor.FillAsync("operating_profit", "－5000");
        await visitor.NextAsync();
        await visitor.FillAsync("rd_expenditure", "20000千円");
        await visitor.FillAsync("rd_funds_own", "15 000");
        await visitor.FillAsync("rd_funds_national", "5000");
        await visitor.NextAsync();
        await visitor.FillAsync("funding_raised_total", "0");
        await visitor.NextAsync();
        visitor.ShouldBeAt("/section/support");
        await visitor.NextAsync();
        await visitor.NextAsync();
        await visitor.NextAsync();
        visitor.ShouldBeAt("/section/exit");
        await visitor.ChooseAsync("exit_event", "none");
        await visitor.NextAsync();
        await visitor.NextAsync();
    }

    /// <summary>Fills in everything and sends it.</summary>
    public static async Task SendAsync(Visitor visitor)
    {
        await FillAsync(visitor);
        await visitor.PressAsync(PageTexts.SendNow);
        visitor.ShouldBeAt("/done");
    }
}
