using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>What the symbol for withheld figures means and how anyone can check <c>proof.json</c>, for readers without statistics.</summary>
public static class ProofPage
{
    public const string Address = "/data/proof.html";

    private static readonly string[][] Example =
    [
        ["20", "12", "x", "x", "x"],
        ["20", "12", "0", "3", "5"],
        ["20", "12", "3", "5", "0"],
        ["20", "12", "5", "0", "3"],
    ];

    /// <param name="releases">The current version of every release.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<PublishedVersion> releases, Language language)
    {
        var html = new Html();
        SitePage.Begin(html, new PageHead(ProofTexts.Title.In(language), language, $"?lang={language.Other().Tag()}"));
        html.Element("h1", ProofTexts.Title.In(language)).Line();
        Paragraphs(html, language, ProofTexts.Introduction);
        Section(html, language, ProofTexts.Symbol, ProofTexts.SymbolText);
        Section(html, language, ProofTexts.Worlds, ProofTexts.WorldsText);
        WriteExample(html, language);
        Paragraphs(html, language, ProofTexts.AfterExample);
        Section(html, language, ProofTexts.Check, ProofTexts.CheckText);
        html.Open("pre", ("tabindex", "0")).Element("code", ProofTexts.Command + PageExamples.Round(releases)).Close().Line();
        Paragraphs(html, language, ProofTexts.CheckByHand);
        WriteSteps(html, language, "ol", ProofTexts.Steps);
        html.Element("h2", ProofTexts.Limits.In(language)).Line();
        WriteSteps(html, language, "ul", ProofTexts.LimitsList);
        Section(html, language, ProofTexts.Frozen, ProofTexts.FrozenText);
        SitePage.End(html, language);
        return html.ToUtf8();
    }

    private static void Section(Html html, Language language, LocalizedText heading, IEnumerable<LocalizedText> paragraphs)
    {
        html.Element("h2", heading.In(language)).Line();
        Paragraphs(html, language, paragraphs);
    }

    private static void Paragraphs(Html html, Language language, IEnumerable<LocalizedText> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            html.Element("p", paragraph.In(language)).Line();
        }
    }

    private static void WriteSteps(Html html, Language language, string list, IEnumerable<LocalizedText> steps)
    {
        html.Open(list).Line();
        foreach (var step in steps)
        {
            html.Element("li", step.In(language)).Line();
        }

        html.Close().Line();
    }

    private static void WriteExample(Html html, Language language)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", ProofTexts.ExampleCaption.In(language)));
        html.Open("table").Element("caption", ProofTexts.ExampleCaption.In(language)).Open("thead").Open("tr");
        foreach (var head in ProofTexts.ExampleHeads)
        {
            html.Element("th", head.In(language), ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var (row, figures) in ProofTexts.ExampleRows.Zip(Example))
        {
            html.Open("tr").Element("th", row.In(language), ("scope", "row"));
            foreach (var figure in figures)
            {
                html.Element("td", figure, ("class", "number"));
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }
}
