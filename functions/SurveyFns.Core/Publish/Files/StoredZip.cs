using System.Buffers.Binary;
using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// Writes a ZIP archive whose bytes are the same on every machine and in every year: files stored as they are, in the order given, dated
/// 1 January 1980. Stored, because what a compressor makes of a file differs between versions and processors; transfer is compressed
/// by HTTP anyway.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20;
    private const ushort FirstDay = (1 << 5) | 1;

    /// <param name="files">ASCII names, slashes between folders.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        var zip = new MemoryStream();
        var directory = new MemoryStream();
        foreach (var (name, content) in files)
        {
            var offset = checked((uint)zip.Position);
            var checksum = Crc32.Of(content.Span);
            WriteHeader(zip, 0x04034b50, local: true, name, content.Length, checksum, offset);
            zip.Write(content.Span);
            WriteHeader(directory, 0x02014b50, local: false, name, content.Length, checksum, offset);
        }

        var start = checked((uint)zip.Position);
        directory.WriteTo(zip);
        WriteEnd(zip, checked((ushort)files.Count), (uint)directory.Length, start);
        return zip.ToArray();
    }

    private static void WriteHeader(MemoryStream target, uint signature, bool local, string name, int length, uint checksum, uint offset)
    {
        Write32(target, signature);
        if (!local)
        {
            Write16(target, Version);
        }

        Write16(target, Version);
        Write16(target, 0);
        Write16(target, 0);
        Write16(target, 0);
        Write16(target, FirstDay);
        Write32(target, checksum);
        Write32(target, (uint)length);
        Write32(target, (uint)length);
        Write16(target, (ushort)name.Length);
        Write16(target, 0);
        if (!local)
        {
            target.Write(stackalloc byte[10]);
            Write32(target, offset);
        }

        target.Write(Encoding.ASCII.GetBytes(name));
    }

    private static void WriteEnd(MemoryStream target, ushort files, uint size, uint start)
    {
        Write32(target, 0x06054b50);
        Write32(target, 0);
        Write16(target, files);
        Write16(target, files);
        Write32(target, size);
        Write32(target, start);
        Write16(target, 0);
    }

    private static void Write16(MemoryStream target, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        target.Write(bytes);
    }

    private static void Write32(MemoryStream target, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        target.Write(bytes);
    }
}
