using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Store;

/// <summary>Which partition a firm's responses live in.</summary>
public static class Shards
{
    /// <summary>A number from 0 to <paramref name="shards"/> − 1 that is the same on every machine and in every version.</summary>
    public static int Of(FirmId firm, int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        if (shards == 1)
        {
            return 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(firm.Value), hash);
        return (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)shards);
    }
}
