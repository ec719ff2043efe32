namespace SurveyFns.Core.Publish.Files;

/// <summary>A link of the feed.</summary>
/// <param name="Relation">As registered with IANA.</param>
/// <param name="MediaType">Null where the address alone says enough.</param>
internal sealed record AtomLink(string Relation, string Address, string? MediaType);
