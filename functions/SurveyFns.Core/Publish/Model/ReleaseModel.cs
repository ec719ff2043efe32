using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>
/// Everything that is published of a round, or of all rounds of a survey as a series. Every file of a release is written from this one
/// model, so every format carries the same figures and the same suppression. Holds nothing that is not public.
/// </summary>
public sealed record ReleaseModel
{
    public required SurveyId Survey { get; init; }

    /// <summary>The round; null for the series.</summary>
    public RoundId? Round { get; init; }

    /// <summary>Version of this release, from 1.</summary>
    public required int Version { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Description { get; init; }

    public required LocalizedText Publisher { get; init; }

    /// <summary>The publisher's six-digit code of local governments; null where it has none.</summary>
    public string? PublisherCode { get; init; }

    /// <summary>The rounds it holds, in the order of their ids; exactly one unless it is the series.</summary>
    public required IReadOnlyList<ReleaseRound> Rounds { get; init; }

    /// <summary>One per column of codes, in column order.</summary>
    public required IReadOnlyList<ReleaseDimension> Dimensions { get; init; }

    public required IReadOnlyList<ReleaseMeasure> Measures { get; init; }

    public required IReadOnlyList<ReleaseTable> Tables { get; init; }

    public required IReadOnlyList<ReleaseVariable> Variables { get; init; }

    /// <summary>Declared changes of what a question measures, up to the newest round here.</summary>
    public IReadOnlyList<ReleaseBreak> Breaks { get; init; } = [];

    /// <summary>By round, table, measure and then codes, in the order of the lists above.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>
    /// Content of <c>proof.json</c>: that every hidden figure can take values far enough apart. It belongs to the figures and stays with them;
    /// null for the series, whose rounds have their own.
    /// </summary>
    public ReadOnlyMemory<byte>? Proof { get; init; }

    /// <summary>Not published yet: pages say so. No file for machines differs.</summary>
    public bool IsDraft { get; init; }

    public ReleaseKey Key => new(Survey, Round);

    public bool IsSeries => Round is null;

    /// <summary>
    /// Identifier of the dataset as municipalities name theirs: code of the local government, survey, release, e.g.
    /// <c>402036_bio-startup_2010</c>. The same for every version.
    /// </summary>
    public string Identifier => string.Join('_', ((string?[])[PublisherCode, Survey.Value, Key.Name]).OfType<string>());

    /// <summary>Position of a dimension among the columns.</summary>
    public int ColumnOf(string dimension) => Dimensions.Index().First(column => column.Item.Id == dimension).Index;

    public ReleaseMeasure Measure(string id) => Measures.First(measure => measure.Id == id);

    public ReleaseDimension Dimension(string id) => Dimensions.First(dimension => dimension.Id == id);
}
