namespace SurveyFns.Core.Surveys;

/// <summary>
/// How responses are classified along one axis of the cube. A response without a usable answer falls under <c>_U</c>.
/// </summary>
public sealed record DimensionDefinition
{
    /// <summary>Column name in the open data: lower-case ASCII, e.g. <c>area</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>Item that is classified; null where <see cref="Constant"/> says the code for all, or <see cref="Origin"/> where it comes from.</summary>
    public string? Item { get; init; }

    /// <summary>The code every response of the round has, for a round that did not ask.</summary>
    public string? Constant { get; init; }

    /// <summary>Where the firm was in the round before; then neither item nor constant is given.</summary>
    public Origin? Origin { get; init; }

    /// <summary>
    /// The codes and their hierarchy. For a number item the codes are bands (<see cref="Code.From"/>, <see cref="Code.To"/>).
    /// </summary>
    public required CodeList CodeList { get; init; }

    /// <summary>Name of a grouping of the code list that replaces its codes; null = the codes themselves.</summary>
    public string? Grouping { get; init; }

    /// <summary>The code of the list that covers every response, e.g. the prefecture; null = the total is <c>_T</c>.</summary>
    public string? Total { get; init; }

    /// <summary>Codes that are listed with the symbol for "not surveyed" because the round did not ask for them.</summary>
    public IReadOnlyList<string> NotSurveyed { get; init; } = [];
}
