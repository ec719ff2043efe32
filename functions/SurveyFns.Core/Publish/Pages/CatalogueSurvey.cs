using System.Globalization;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>One survey in the catalogue: its series first, then its rounds, newest first; those that are withdrawn say why.</summary>
internal sealed class CatalogueSurvey(
    Html html, IReadOnlyList<PublishedVersion> releases, IReadOnlyList<PublishedRound> withdrawn, Language language)
{
    public void Write()
    {
        var series = releases.FirstOrDefault(release => release.Release.Round is null);
        var newest = series ?? releases[0];
        html.Element("h2", newest.Manifest.Title.In(language), ("id", newest.Release.Survey.Value)).Line();
        html.Element("p", newest.Manifest.Description.In(language)).Line();
        if (series is not null)
        {
            WriteSeries(series);
        }

        WriteRounds();
    }

    private void WriteSeries(PublishedVersion series)
    {
        var rounds = series.Manifest.Rounds;
        html.Open("div", ("class", "card")).Open("h3");
        html.Element("a", $"{PageTexts.Series.In(language)} {rounds[0].Id}–{rounds[^1].Id}", ("href", AddressOf(series))).Close().Line();
        html.Element("p", PageTexts.SeriesIntroduction.In(language)).Open("p");
        WriteFiles(series, PageTexts.Series.In(language));
        html.Close().Close().Line();
    }

    private void WriteRounds()
    {
        html.Element("h3", PageTexts.Rounds.In(language)).Line();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", PageTexts.Rounds.In(language))).Open("table");
        html.Element("caption", PageTexts.Rounds.In(language), ("class", "hidden")).Open("thead").Open("tr");
        foreach (var (heading, style) in (ReadOnlySpan<(LocalizedText, string?)>)
            [
                (PageTexts.Round, null), (PageTexts.Files, null), (PageTexts.Counted, "number"), (PageTexts.ReferenceDate, null),
                (PageTexts.Published, null), (PageTexts.Version, "number"),
            ])
        {
            html.Element("th", heading.In(language), ("scope", "col"), ("class", style));
        }

        html.Close().Close().Line().Open("tbody").Line();
        var current = releases.Where(release => release.Release.Round is not null)
            .ToDictionary(release => release.Manifest.Release, StringComparer.Ordinal);
        var gone = withdrawn.ToDictionary(round => round.Round.Value, StringComparer.Ordinal);
        foreach (var round in current.Keys.Concat(gone.Keys).OrderDescending(StringComparer.Ordinal))
        {
            if (current.TryGetValue(round, out var release))
            {
                WriteRound(release);
            }
            else
            {
                WriteWithdrawn(gone[round]);
            }
        }

        html.Close().Close().Close().Line();
    }

    private void WriteRound(PublishedVersion release)
    {
        var round = release.Manifest.Rounds[0];
        html.Open("tr").Open("th", ("scope", "row")).Element("a", round.Id, ("href", AddressOf(release))).Close().Open("td", ("class", "files"));
        WriteFiles(release, round.Id);
        html.Close().Element("td", ResponseTexts.Counted(round.Response, language), ("class", "number"));
        html.Element("td", PageDates.Of(round.ReferenceDate, language)).Element("td", PageDates.Of(release.PublishedAt, language));
        html.Element("td", release.Manifest.Version.ToString(CultureInfo.InvariantCulture), ("class", "number")).Close().Line();
    }

    private void WriteWithdrawn(PublishedRound round)
    {
        var withdrawal = round.Withdrawal!;
        html.Open("tr").Open("th", ("scope", "row"));
        html.Element("a", round.Round.Value, ("href", $"/data/{releases[0].Release.Survey}/{round.Round}/latest/")).Close();
        html.Open("td", ("colspan", "5"), ("class", "wrapped")).Element(
            "div",
            string.Format(
                CultureInfo.InvariantCulture, PageTexts.WithdrawnRound.In(language), PageDates.Of(withdrawal.WithdrawnAt, language),
                withdrawal.Reason.In(language))).Close().Close().Line();
    }

    private void WriteFiles(PublishedVersion release, string name)
    {
        foreach (var (file, label) in (ReadOnlySpan<(string, string)>)
            [(ObservationsCsv.FileName, "CSV"), (Workbook.FileName, "Excel"), (ReleaseArchive.FileName, "ZIP")])
        {
            html.Element("a", label, ("class", "file"), ("href", $"{AddressOf(release)}{file}"), ("aria-label", $"{name} {label}")).Text(" ");
        }
    }

    private static string AddressOf(PublishedVersion release) => $"/data/{release.Release}/latest/";
}
