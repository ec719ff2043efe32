using System.Text.Json.Serialization;

namespace SurveyFns.Core.Protect;

/// <summary>A dimension of a release, as far as adding up is concerned.</summary>
/// <param name="Item">What is classified; dimensions of one item cut the same firms in different detail. Null = stands for itself.</param>
/// <param name="Codes">The total first, parents before children.</param>
public sealed record ProofDimension(string Id, string? Item, IReadOnlyList<ProofCode> Codes)
{
    /// <summary>Whether the codes say where firms were in the round before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOrigin { get; init; }
}
