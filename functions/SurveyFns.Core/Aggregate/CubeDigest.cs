using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Fingerprint of the responses a cube was made from, as far as they show in it. <strong>For staff only, never published:</strong> there
/// are so few firms that a reader could try candidate tables until one has the digest.
/// </summary>
public static class CubeDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal; equal for cubes with the same responded firms and the same cells under the same codes.</summary>
    public static string Of(Cube cube)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, string.Create(CultureInfo.InvariantCulture, $"{cube.Definition.Key} responded {cube.ResponseRate.Responded}\n"));
        foreach (var (cell, value) in cube.InnerCells.OrderBy(pair => pair.Key))
        {
            for (var dimension = 0; dimension < cube.Structure.Dimensions.Count; dimension++)
            {
                var axis = cube.Structure.Dimensions[dimension];
                Append(hash, $"{axis.Id}={axis.Codes[cube.Structure.CodeOf(cell, dimension)].Id} ");
            }

            Append(hash, string.Create(CultureInfo.InvariantCulture, $"count {value.Count}"));
            for (var measure = 0; measure < value.Sums.Count; measure++)
            {
                var sum = value.Sums[measure];
                Append(hash, string.Create(
                    CultureInfo.InvariantCulture,
                    $" {NameOf(cube.Structure, measure)} {sum.Sum} {sum.AbsoluteSum} {sum.Contributors} {sum.Largest} {sum.SecondLargest}"));
            }

            Append(hash, "\n");
        }

        foreach (var (code, count) in cube.Left.OrderBy(pair => pair.Key))
        {
            Append(hash, string.Create(CultureInfo.InvariantCulture, $"left {code} {count}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string NameOf(CubeStructure structure, int sum) => sum < structure.Measures.Count
        ? structure.Measures[sum].Id
        : string.Create(CultureInfo.InvariantCulture, $"difference {sum - structure.Measures.Count}");

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
