using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The files of the release with what is in them.</summary>
internal sealed class FilesSection(Html html, ReleaseModel model, Language language)
{
    public void Write()
    {
        html.Element("h2", PageTexts.Files.In(language), ("id", "files")).Line();
        html.Open("p").Element("a", PageTexts.Formats.In(language), ("href", "/data/formats.html")).Close().Line();
        html.Open("dl", ("class", "facts")).Line();
        foreach (var name in Names())
        {
            html.Open("div").Open("dt").Element("a", name, ("href", name)).Close();
            html.Element("dd", ReleaseFiles.DescriptionOf(name)!.In(language)).Close().Line();
        }

        html.Close().Line();
    }

    private IEnumerable<string> Names() =>
    [
        ReleaseArchive.FileName,
        .. ReleaseFiles.DataFilesOf(model).Select(writer => writer.Name),
        .. ReleaseFiles.IndexWriters.Select(writer => writer.Name),
        Changes.FileName, Manifest.FileName, Checksums.FileName,
    ];
}
