using System.Diagnostics.CodeAnalysis;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// <c>release.json</c>: what a release is and which files belong to it. Written last: a folder without it is no release. Together with
/// <c>observations.csv</c> and <c>proof.json</c> it holds the whole <see cref="ReleaseModel"/>. It says nothing of its inputs but what is
/// shown: a digest of them could be tested against every candidate.
/// </summary>
public sealed record Manifest
{
    public const string FileName = "release.json";
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required string Survey { get; init; }

    /// <summary>Round or <c>series</c>.</summary>
    public required string Release { get; init; }

    public required int Version { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Description { get; init; }

    public required LocalizedText Publisher { get; init; }

    /// <summary>Six-digit code of local governments; absent where the publisher has none.</summary>
    public string? PublisherCode { get; init; }

    /// <summary>SPDX identifier.</summary>
    public required string Licence { get; init; }

    public required IReadOnlyList<ReleaseRound> Rounds { get; init; }

    public required ObservationCounts Observations { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }

    public required IReadOnlyList<ReleaseTable> Tables { get; init; }

    public required IReadOnlyList<ReleaseMeasure> Measures { get; init; }

    public required IReadOnlyList<ReleaseDimension> Dimensions { get; init; }

    public required IReadOnlyList<ReleaseVariable> Variables { get; init; }

    [AllowNull]
    public IReadOnlyList<ReleaseBreak> Breaks
    {
        get;

        // A manifest from before breaks were published has none.
        init => field = value ?? [];
    } = [];

    /// <summary>Identifier of the dataset, e.g. <c>402036_bio-startup_2010</c>: the same for every version.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Identifier => string.Join('_', ((string?[])[PublisherCode, Survey, Release]).OfType<string>());

    public static Manifest Of(ReleaseModel model, IEnumerable<ManifestFile> files) => new()
    {
        Format = CurrentFormat,
        Survey = model.Survey.Value,
        Release = model.Key.Name,
        Version = model.Version,
        Title = model.Title,
        Description = model.Description,
        Publisher = model.Publisher,
        PublisherCode = model.PublisherCode,
        Licence = ReleaseLicence.Id,
        Rounds = model.Rounds,
        Observations = ObservationCounts.Of(model.Observations),
        Files = [.. files],
        Tables = model.Tables,
        Measures = model.Measures,
        Dimensions = model.Dimensions,
        Variables = model.Variables,
        Breaks = model.Breaks,
    };

    /// <summary>The model with the figures of the release's <c>observations.csv</c>.</summary>
    /// <param name="proof">The release's <c>proof.json</c>; null where it has none.</param>
    /// <exception cref="InvalidDataException">The file does not fit.</exception>
    public ReleaseModel ToModel(ReadOnlyMemory<byte> observations, ReadOnlyMemory<byte>? proof) => new()
    {
        Survey = SurveyId.Parse(Survey),
        Round = Release == ReleaseKey.SeriesName ? null : RoundId.Parse(Release),
        Version = Version,
        Title = Title,
        Description = Description,
        Publisher = Publisher,
        PublisherCode = PublisherCode,
        Rounds = Rounds,
        Dimensions = Dimensions,
        Measures = Measures,
        Tables = Tables,
        Variables = Variables,
        Breaks = Breaks,
        Observations = ObservationsCsv.Read(observations, [.. Dimensions.Select(dimension => dimension.Id)]),
        Proof = proof,
    };
}
