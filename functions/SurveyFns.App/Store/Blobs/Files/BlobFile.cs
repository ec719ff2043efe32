using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SurveyFns.App.Store.Blobs.Files;

/// <summary>
/// A blob and what is known about it in one file, so that both change at the same instant: a mark, the length of the header, the
/// header as JSON, the content.
/// </summary>
internal sealed record BlobFile(BlobFile.Properties Header, ReadOnlyMemory<byte> Content)
{
    private static ReadOnlySpan<byte> Mark => "SFB1"u8;

    private static int PrefixLength => Mark.Length + sizeof(int);

    public static BlobFile Of(
        string path, ReadOnlyMemory<byte> content, string mediaType, string? cacheControl, DateTimeOffset lastModified) =>
        new(new Properties(path, mediaType, cacheControl, ETagOf(content.Span, mediaType, cacheControl), lastModified), content);

    /// <exception cref="InvalidDataException">The file is none of this form.</exception>
    public static BlobFile Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.Length < PrefixLength || !bytes.StartsWith(Mark))
        {
            throw new InvalidDataException("A file among the blobs is none.");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[Mark.Length..]);
        var header = JsonSerializer.Deserialize<Properties>(bytes.Slice(PrefixLength, length))
            ?? throw new InvalidDataException("A blob has no header.");
        return new BlobFile(header, file[(PrefixLength + length)..]);
    }

    public void WriteTo(Stream stream)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(Header);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, header.Length);
        stream.Write(Mark);
        stream.Write(length);
        stream.Write(header);
        stream.Write(Content.Span);
    }

    public BlobContent ToContent() => new(Content, Header.MediaType, Header.ETag, Header.LastModified);

    private static string ETagOf(ReadOnlySpan<byte> content, string mediaType, string? cacheControl)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{mediaType}\n{cacheControl}\n"));
        hash.AppendData(content);
        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    /// <summary>What is known about a blob.</summary>
    public sealed record Properties(string Path, string MediaType, string? CacheControl, string ETag, DateTimeOffset LastModified);
}
