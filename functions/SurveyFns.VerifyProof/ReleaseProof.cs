using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Protect;

namespace SurveyFns.VerifyProof;

/// <summary>The two files of a release that its proof is about, in a folder or on a server.</summary>
internal static class ReleaseProof
{
    private const string Observations = "observations.csv";
    private const string Proof = "proof.json";

    /// <param name="release">A folder, or the http address that the files lie below.</param>
    /// <param name="output">Is told what the proof is about.</param>
    /// <exception cref="FormatException">A file is not what its name says, or the release has no proof.</exception>
    public static async Task<ProofVerdict> CheckAsync(string release, TextWriter output)
    {
        if (IsSeries(release))
            throw new FormatException("the series has no proof of its own: give a round, such as …/2010/v1");
        var observations = await ReadAsync(release, Observations);
        var proof = await ReadAsync(release, Proof);
        await DescribeAsync(proof, output);
        return ProofVerifier.Verify(new MemoryStream(observations), new MemoryStream(proof));
    }

    /// <summary>Whether a path or address is that of a version of a series.</summary>
    private static bool IsSeries(string release) => release.TrimEnd('/', '\\').Split('/', '\\') is [.., "series", "latest" or ['v', ..]];

    private static async Task<byte[]> ReadAsync(string release, string name)
    {
        if (!Uri.TryCreate(release, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return await File.ReadAllBytesAsync(Path.Combine(release, name));
        using var client = new HttpClient();
        return await client.GetByteArrayAsync(new Uri($"{release.TrimEnd('/')}/{name}"));
    }

    private static async Task DescribeAsync(byte[] json, TextWriter output)
    {
        Proof proof;
        try
        {
            proof = ProofJson.Read(new MemoryStream(json));
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"design {proof.Design}, {proof.Tables.Count} tables, threshold {proof.Threshold}"));
        foreach (var measure in proof.Measures)
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {string.Join(", ", measure.Measures)}: {measure.HiddenCells} hidden cells, {measure.Changes.Count + 1} worlds"));
    }
}
