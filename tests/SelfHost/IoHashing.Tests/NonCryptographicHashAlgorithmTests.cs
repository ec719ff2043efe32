namespace System.IO.Hashing.Tests;

public sealed class NonCryptographicHashAlgorithmTests
{
    private readonly Sum hash = new();

    [Fact]
    public void GetCurrentHash_AfterAppends_KeepsTheState()
    {
        hash.Append([1, 2]);
        hash.Append((ReadOnlySpan<byte>)[3]);

        Assert.Equal([6, 3], hash.GetCurrentHash());
        Assert.Equal([6, 3], hash.GetCurrentHash());
    }

    [Fact]
    public void GetHashAndReset_AfterAppends_StartsAnew()
    {
        hash.Append([1, 2]);

        Assert.Equal([3, 2], hash.GetHashAndReset());
        Assert.Equal([0, 0], hash.GetCurrentHash());
    }

    [Fact]
    public void GetHash_IntoSpan_WritesItsLengthOnly()
    {
        hash.Append([1, 2]);
        var destination = new byte[] { 9, 9, 9 };

        Assert.Equal(2, hash.GetCurrentHash(destination.AsSpan()));
        Assert.Equal([3, 2, 9], destination);
        Assert.Equal(2, hash.GetHashAndReset(destination.AsSpan()));
        Assert.Throws<ArgumentException>(() => hash.GetCurrentHash(new byte[1].AsSpan()));
    }

    [Fact]
    public async Task Append_Stream_ReadsToItsEnd()
    {
        using var stream = new MemoryStream(new byte[10_000]);

        hash.Append(stream);
        stream.Position = 0;
        await hash.AppendAsync(stream);

        Assert.Equal([0, 20_000 % 256], hash.GetCurrentHash());
    }

    [Fact]
    public void Append_Null_IsAnArgumentError() => Assert.Throws<ArgumentNullException>(() => hash.Append((byte[])null!));

    [Fact]
    public void Assembly_Identity_IsWhatTheBlobClientAsksFor()
    {
        var name = typeof(NonCryptographicHashAlgorithm).Assembly.GetName();

        Assert.Equal(("System.IO.Hashing", new Version(6, 0, 0, 0)), (name.Name, name.Version));
    }

    /// <summary>Sum and count of the bytes.</summary>
    private sealed class Sum() : NonCryptographicHashAlgorithm(2)
    {
        private byte sum;
        private byte count;

        public override void Append(ReadOnlySpan<byte> source)
        {
            foreach (var value in source)
                (sum, count) = ((byte)(sum + value), (byte)(count + 1));
        }

        public override void Reset() => (sum, count) = (0, 0);

        protected override void GetCurrentHashCore(Span<byte> destination) => (destination[0], destination[1]) = (sum, count);
    }
}
