using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>A firm of the register, the frame of the survey.</summary>
public sealed record RegisteredFirm
{
    public required FirmId Id { get; init; }

    /// <summary>13 digits; null for a sole proprietor.</summary>
    public string? CorporateNumber { get; init; }

    public required string Name { get; init; }

    public string? NameKana { get; init; }

    /// <summary>Six-digit municipality code; null where not known.</summary>
    public string? MunicipalityCode { get; init; }

    public string? Email { get; init; }

    /// <summary>First and last day on which the firm belongs to the population, both inclusive; null = open.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public bool IsValidOn(DateOnly date) => (ValidFrom is null || ValidFrom <= date) && (ValidTo is null || date <= ValidTo);
}
