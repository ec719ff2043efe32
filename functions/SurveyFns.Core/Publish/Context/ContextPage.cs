using System.Globalization;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>The page of a context table in one language; says before anything else that the data come from elsewhere.</summary>
internal static class ContextPage
{
    public static ReadOnlyMemory<byte> Write(ContextTable table, IReadOnlyList<IReadOnlyList<string>> rows, Language language)
    {
        var html = new Html();
        SitePage.Begin(html, new PageHead(table.Title.In(language), language, language.Other().PageName()));
        html.Open("p").Element("span", PageTexts.External.In(language), ("class", "tag")).Close().Line();
        html.Element("h1", table.Title.In(language)).Line();
        html.Element("p", PageTexts.ExternalNote.In(language), ("class", "notice")).Line();
        WriteFacts(html, table, language);
        WriteTable(html, table, rows, language);
        html.Element("h2", PageTexts.Files.In(language)).Line().Open("ul").Line();
        foreach (var (name, description) in ContextFiles.Data)
        {
            html.Open("li").Element("a", name, ("href", name)).Text($" — {description.In(language)}").Close().Line();
        }

        html.Close().Line();
        SitePage.End(html, language, isLicensed: false);
        return html.ToUtf8();
    }

    private static void WriteFacts(Html html, ContextTable table, Language language)
    {
        html.Open("dl", ("class", "facts")).Line();
        html.Open("div").Element("dt", PageTexts.Source.In(language)).Open("dd");
        if (table.SourceAddress is { } address)
        {
            html.Element("a", table.Source.In(language), ("href", address), ("rel", "external"));
        }
        else
        {
            html.Text(table.Source.In(language));
        }

        html.Close().Close().Line();
        Fact(html, PageTexts.ReferencePeriod.In(language), table.ReferencePeriod.Replace("/", " – ", StringComparison.Ordinal));
        if (table.Notes is { } notes)
        {
            Fact(html, PageTexts.Notes.In(language), notes.In(language));
        }

        Fact(html, PageTexts.Version.In(language), table.Version.ToString(CultureInfo.InvariantCulture));
        html.Close().Line();
    }

    private static void Fact(Html html, string name, string value) =>
        html.Open("div").Element("dt", name).Element("dd", value).Close().Line();

    private static void WriteTable(Html html, ContextTable table, IReadOnlyList<IReadOnlyList<string>> rows, Language language)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", table.Title.In(language)));
        html.Open("table", ("class", "texts")).Element("caption", table.Title.In(language)).Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Element("th", column.Heading(language), ("scope", "col"), ("class", column.IsNumber ? "number" : null));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var row in rows)
        {
            html.Open("tr");
            foreach (var (column, value) in table.Columns.Zip(row))
            {
                html.Element("td", column.Shown(value, language), ("class", column.IsNumber ? "number" : null));
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }
}
