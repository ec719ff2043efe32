using System.Security.Cryptography;

namespace SurveyFns.Core.Publish.Files;

/// <summary>A file of a release, complete in memory.</summary>
public sealed record ReleaseFile(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
