namespace SurveyFns.Core.Publish.Files;

/// <summary>A file of a release as its manifest names it.</summary>
/// <param name="Bytes">Size of the content.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ManifestFile(string Name, string MediaType, long Bytes, string Sha256)
{
    public static ManifestFile Of(ReleaseFile file) => new(file.Name, file.MediaType, file.Content.Length, file.Sha256);
}
