using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// <c>changes.json</c>: what a version of a release has different from the one before, computed from published files alone. A round's
/// figures are frozen, so of those it can only say which are no longer shown; the series also gains rounds.
/// </summary>
public sealed record Changes
{
    public const string FileName = "changes.json";

    public required string Survey { get; init; }

    public required string Release { get; init; }

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

    internal static ReleaseFile Between(Manifest before, ReleaseModel modelBefore, ReleaseModel model, IReadOnlyList<ReleaseFile> files)
    {
        var changes = new Changes
        {
            Survey = model.Survey.Value,
            Release = model.Key.Name,
            From = before.Version,
            To = model.Version,
            Rounds = [.. model.Rounds.Select(round => RoundChange.Of(before.Rounds.FirstOrDefault(old => old.Id == round.Id), round)).OfType<RoundChange>()],
            FilesAdded = [.. files.Select(file => file.Name).Except(before.Files.Select(file => file.Name))],
            FilesRemoved = [.. before.Files.Select(file => file.Name).Except(files.Select(file => file.Name)).Where(name => name != FileName)],
            FilesChanged = [.. files.Where(file => before.Files.Any(old => old.Name == file.Name && old.Sha256 != file.Sha256)).Select(file => file.Name)],
            FiguresAdded = FigureSet.Of(model).NotIn(FigureSet.Of(modelBefore)).Count(),
            FiguresHidden = [.. FigureSet.Of(modelBefore).ShownButNotIn(FigureSet.Of(model))],
        };
        return new ReleaseFile(FileName, MediaTypes.Json, ReleaseJson.Write(changes));
    }
}
