using System.IO.Compression;
using System.Security.Cryptography;

namespace SurveyFns.App.Pages.Assets;

/// <summary>A style sheet or script, compressed once.</summary>
public sealed class Asset
{
    public Asset(string name, string mediaType, byte[] content)
    {
        Name = name;
        MediaType = mediaType;
        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        Brotli = Compress(stream => new BrotliStream(stream, CompressionLevel.SmallestSize), content);
        Gzip = Compress(stream => new GZipStream(stream, CompressionLevel.SmallestSize), content);
    }

    public string Name { get; }

    public string MediaType { get; }

    /// <summary>Changes with the content; part of the address, so that a browser never has to ask again.</summary>
    public string Hash { get; }

    public ReadOnlyMemory<byte> Content { get; }

    public ReadOnlyMemory<byte> Brotli { get; }

    public ReadOnlyMemory<byte> Gzip { get; }

    private static byte[] Compress(Func<Stream, Stream> compressor, byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed))
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }
}
