using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>What a version of a release has different from the one before.</summary>
public sealed record VersionChange
{
    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>Rounds that are new or come from another version of their own release.</summary>
    public required IReadOnlyList<RoundChange> Rounds { get; init; }

    public required IReadOnlyList<string> FilesAdded { get; init; }

    public required IReadOnlyList<string> FilesRemoved { get; init; }

    public required IReadOnlyList<string> FilesChanged { get; init; }

    /// <summary>Rows that the version before did not have.</summary>
    public required int FiguresAdded { get; init; }

    /// <summary>Figures that the version before showed and this one does not, without their values.</summary>
    public required IReadOnlyList<Observation> FiguresHidden { get; init; }

    internal static VersionChange Between(PublishedRelease before, ReleaseModel model, IReadOnlyList<ReleaseFile> files)
    {
        var (old, figuresBefore, figures) = (before.Manifest.Files, FigureSet.Of(before.Model), FigureSet.Of(model));
        return new VersionChange
        {
            From = before.Manifest.Version,
            To = model.Version,
            Rounds = [.. model.Rounds
                .Select(round => RoundChange.Of(before.Manifest.Rounds.FirstOrDefault(earlier => earlier.Id == round.Id), round))
                    .OfType<RoundChange>()],
            FilesAdded = [.. files.Select(file => file.Name).Except(old.Select(file => file.Name))],
            FilesRemoved = [.. old.Select(file => file.Name).Except(files.Select(file => file.Name)).Where(name => name != Changes.FileName)],
            FilesChanged = [.. files.Where(file => old.Any(same => same.Name == file.Name && same.Sha256 != file.Sha256)).Select(file => file.Name)],
            FiguresAdded = figures.NotIn(figuresBefore).Count(),
            FiguresHidden = [.. figuresBefore.ShownButNotIn(figures)],
        };
    }
}
