using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>The page of a context table in both languages; says before anything else that the data come from elsewhere.</summary>
internal static class ContextPage
{
    public static ReadOnlyMemory<byte> Write(ContextTable table, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var html = new Html().DocumentType();
        html.Open("html", ("lang", "ja")).Line().Open("head").Void("meta", ("charset", "utf-8")).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", $"{table.Title.Ja} / {table.Title.En}").Line();
        html.Void("link", ("rel", "stylesheet"), ("href", ReleasePage.StyleSheet)).Close().Line().Open("body").Line();
        html.Open("nav", ("aria-label", "言語 / Language")).Open("ul");
        html.Open("li").Element("a", "オープンデータ / Open data", ("href", "/data")).Close();
        html.Open("li").Element("a", "日本語", ("href", "#ja")).Close().Open("li").Element("a", "English", ("href", "#en"), ("lang", "en")).Close();
        html.Close().Close().Line().Open("main").Line();
        foreach (var language in (Language[])[Language.Japanese, Language.English])
        {
            WriteSection(html, table, rows, language);
        }

        return html.Close().Line().Close().Line().Close().Line().ToUtf8();
    }

    private static void WriteSection(Html html, ContextTable table, IReadOnlyList<IReadOnlyList<string>> rows, Language language)
    {
        var tag = language == Language.Japanese ? "ja" : "en";
        html.Open("section", ("id", tag), ("lang", tag)).Line().Element("h1", table.Title.In(language)).Line();
        html.Open("p").Element("strong", PageTexts.External.In(language)).Text($" — {PageTexts.Source.In(language)}: ");
        if (table.SourceAddress is { } address)
        {
            html.Element("a", table.Source.In(language), ("href", address), ("rel", "external"));
        }
        else
        {
            html.Text(table.Source.In(language));
        }

        html.Text($" ({table.ReferencePeriod})").Close().Line();
        if (table.Notes is { } notes)
        {
            html.Element("p", notes.In(language)).Line();
        }

        WriteTable(html, table, rows, language);
        html.Open("p").Element("a", ContextKeys.RowsFile, ("href", ContextKeys.RowsFile)).Text(" ").Element("a", ContextKeys.ManifestFile, ("href", ContextKeys.ManifestFile)).Close();
        html.Close().Line();
    }

    private static void WriteTable(Html html, ContextTable table, IReadOnlyList<IReadOnlyList<string>> rows, Language language)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", table.Title.In(language)));
        html.Open("table").Element("caption", table.Title.In(language)).Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Element("th", column.Unit is { } unit ? $"{column.Label.In(language)} ({unit.In(language)})" : column.Label.In(language), ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var row in rows)
        {
            html.Open("tr");
            foreach (var (column, value) in table.Columns.Zip(row))
            {
                html.Element("td", value, ("class", column.IsNumber ? "number" : null));
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }
}
