using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Review;

/// <summary>
/// Identifies all that a round would publish and the responses it is made from: figures, tables, design, response figures, texts, proof.
/// Changes whenever one of them does. For staff only.
/// </summary>
internal static class DraftId
{
    public static string Of(RoundRelease release) =>
        Of(ReleaseModelBuilder.Build(release.Cube, release.ReferenceDate, version: 1), release.InputsDigest);

    /// <param name="model">The first version of the round's release.</param>
    /// <param name="inputsDigest">As in <see cref="RoundRelease"/>.</param>
    public static string Of(ReleaseModel model, string inputsDigest)
    {
        // The three files that hold the whole model.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(inputsDigest));
        hash.AppendData(ReleaseFiles.WriteManifest(model, []).Content.Span);
        hash.AppendData(new ObservationsCsv().Write(model).Span);
        hash.AppendData((model.Proof ?? default).Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
