using System.IO.Compression;
using SurveyFns.Core.Publish.Files;

namespace SurveyFns.Core.Publish;

/// <summary>
/// A way in which a file lies compressed beside itself, made once at publication. Variants serve transfer only: they are no files of the
/// release, and their bytes may differ between versions of the compressor.
/// </summary>
/// <param name="Name">Token of <c>Content-Encoding</c>.</param>
/// <param name="Suffix">What the variant's path has after the file's.</param>
public sealed record ContentEncoding(string Name, string Suffix)
{
    /// <summary>Below this, compression saves less than it costs.</summary>
    private const int Smallest = 512;

    private const int BrotliQuality = 5;
    private const int BrotliWindow = 18;

    public static readonly ContentEncoding Brotli = new("br", ".br");

    public static readonly ContentEncoding Gzip = new("gzip", ".gz");

    /// <summary>Best first.</summary>
    public static IReadOnlyList<ContentEncoding> All { get; } = [Brotli, Gzip];

    public string PathOf(string path) => path + Suffix;

    /// <summary>The variants of a file that are smaller than the file.</summary>
    public static IEnumerable<(ContentEncoding Encoding, ReadOnlyMemory<byte> Content)> Compress(ReleaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Content.Length < Smallest)
        {
            yield break;
        }

        foreach (var encoding in All)
        {
            var content = encoding.Encode(file.Content.Span);
            if (content.Length < file.Content.Length)
            {
                yield return (encoding, content);
            }
        }
    }

    /// <summary>The content in this encoding.</summary>
    public ReadOnlyMemory<byte> Encode(ReadOnlySpan<byte> content) => this == Brotli ? CompressBrotli(content) : CompressGzip(content);

    private static byte[] CompressBrotli(ReadOnlySpan<byte> content)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, target, out var length, BrotliQuality, BrotliWindow)
            ? target[..length]
            : throw new InvalidOperationException("Brotli refused a buffer of its own maximum size.");
    }

    private static byte[] CompressGzip(ReadOnlySpan<byte> content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return target.ToArray();
    }
}
