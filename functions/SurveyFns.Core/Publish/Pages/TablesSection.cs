using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>All tables of a release with their charts.</summary>
internal sealed class TablesSection(Html html, ReleaseModel model, Language language)
{
    /// <summary>Most cells of a table on the page.</summary>
    private const long MostCells = 3000;

    public void Write()
    {
        html.Element("h2", PageTexts.Tables.In(language), ("id", "tables")).Line();
        html.Open("p").Text(PageTexts.SymbolsShort.In(language)).Text(" ");
        html.Element("a", PageTexts.SymbolsLink.In(language), ("href", "#symbols")).Close().Line();
        foreach (var table in model.Tables)
        {
            html.Element("h3", table.Title.In(language), ("id", $"table-{table.Id}")).Line();
            var grid = new TableGrid(model, table);
            if (grid.Size * model.Rounds.Count > MostCells)
            {
                html.Element("p", PageTexts.TooLarge.In(language), ("data-left-out", table.Id)).Line();
            }
            else if (model.IsSeries)
            {
                new SeriesTable(html, model, table, grid, language).Write();
            }
            else
            {
                new RoundTable(html, model, table, grid, language).Write();
            }
        }
    }
}
