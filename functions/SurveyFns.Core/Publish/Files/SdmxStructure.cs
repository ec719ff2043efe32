using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// A release in the terms of SDMX 3: one dataflow whose dimensions are the table, the measure, those of the survey and the period, with
/// the codes of <c>CL_OBS_STATUS</c> in place of the Japanese symbols.
/// </summary>
internal static class SdmxStructure
{
    public const string Table = "TABLE_ID";
    public const string Measure = "INDICATOR";
    public const string Period = "TIME_PERIOD";
    public const string Value = "OBS_VALUE";
    public const string Status = "OBS_STATUS";
    public const string Unit = "UNIT_MEASURE";

    /// <summary>Normal value; missing value, suppressed; missing value, data exist but were not collected.</summary>
    public static IReadOnlyList<(string Code, string Symbol, LocalizedText Name)> Statuses { get; } =
    [
        ("A", ObservationStatus.Shown, new("通常の値", "Normal value")),
        ("Q", ObservationStatus.Hidden, new("欠測値（秘匿）", "Missing value; suppressed")),
        ("L", ObservationStatus.NotSurveyed, new("欠測値（データは存在するが収集していない）", "Missing value; data exist but were not collected")),
    ];

    /// <summary>Agency, id and version, e.g. <c>JP402036:BIO_STARTUP_2010(1.0.0)</c>.</summary>
    public static string IdOf(ReleaseModel model) =>
        string.Create(CultureInfo.InvariantCulture, $"{AgencyOf(model)}:{Component($"{model.Survey}_{model.Key.Name}")}({model.Version}.0.0)");

    public static string AgencyOf(ReleaseModel model) => model.PublisherCode is { } code ? $"JP{code}" : "SURVEYFNS";

    /// <summary>An id as SDMX components have them.</summary>
    public static string Component(string id) => id.Replace('-', '_').ToUpperInvariant();

    public static string StatusOf(Observation observation) => Statuses.First(status => status.Symbol == observation.Status).Code;

    /// <summary>The period of a round: its year where its id is one, else its reference date.</summary>
    public static string PeriodOf(ReleaseRound round) => round.Id.Length == 4 && round.Id.All(char.IsAsciiDigit)
        ? round.Id
        : round.ReferenceDate.ToString("O", CultureInfo.InvariantCulture);
}
