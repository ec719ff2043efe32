using System.Text.Json.Serialization;

namespace SurveyFns.Core.Publish.Model;

/// <summary>One published figure, or the mark that there is none.</summary>
public sealed record Observation
{
    /// <summary>Round the figure belongs to.</summary>
    public required string Round { get; init; }

    public required string Table { get; init; }

    public required string Measure { get; init; }

    /// <summary>One code per dimension of the <see cref="ReleaseModel"/>; <c>_T</c> where the table does not use the dimension.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>In the measure's unit, with the measure's decimal places; null where there is no figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>One of <see cref="ObservationStatus"/>; empty where there is a figure.</summary>
    public required string Status { get; init; }

    [JsonIgnore]
    public bool IsShown => Value is not null;
}
