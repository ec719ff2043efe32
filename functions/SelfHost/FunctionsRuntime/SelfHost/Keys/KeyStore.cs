using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Keys;

/// <summary>
/// Keys come from the settings or, where they hold none, from a file under the data folder that is made at the first start.
/// Deleting the file and starting again rotates them.
/// </summary>
internal sealed partial class KeyStore(SelfHostSettings settings, ILogger<KeyStore> logger)
{
    private const int KeyBytes = 32;
    private const int ShortKey = 32;

    private readonly string _path = Path.Combine(settings.DataPath, "host", "keys.json");

    public HostKeys Load()
    {
        WarnOfShortKey(nameof(settings.MasterKey), settings.MasterKey);
        WarnOfShortKey(nameof(settings.FunctionKey), settings.FunctionKey);
        if (settings is { MasterKey: { } master, FunctionKey: { } function }) return new HostKeys(master, function);

        var stored = File.Exists(_path) ? Read() : Create();
        return new HostKeys(settings.MasterKey ?? stored.MasterKey!, settings.FunctionKey ?? stored.FunctionKey!);
    }

    private StoredKeys Create()
    {
        var keys = new StoredKeys(NewKey(), NewKey());
        try
        {
            AtomicFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(keys, RuntimeJson.Default.StoredKeys), overwrite: false);
            Log.Created(logger, _path);
            return keys;
        }
        catch (IOException) when (File.Exists(_path))
        {
            // Another process on the same data folder was first.
            return Read();
        }
    }

    private StoredKeys Read()
    {
        if (AtomicFile.RestrictToOwner(_path)) Log.WasReadable(logger, _path);
        try
        {
            var keys = JsonSerializer.Deserialize(File.ReadAllBytes(_path), RuntimeJson.Default.StoredKeys);
            if (keys is { MasterKey.Length: > 0, FunctionKey.Length: > 0 }) return keys;
        }
        catch (JsonException)
        {
            // The message would quote the file.
        }
        throw new FunctionStartupException($"{_path} does not hold a masterKey and a functionKey. Delete it to get new keys.");
    }

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    private void WarnOfShortKey(string name, string? key)
    {
        if (key is { Length: < ShortKey }) Log.ShortKey(logger, name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Made new host keys in {Path}.")]
        public static partial void Created(ILogger logger, string path);

        [LoggerMessage(2, LogLevel.Warning, "Others than the owner could read {Path}; they no longer can. Delete it if they may have.")]
        public static partial void WasReadable(ILogger logger, string path);

        [LoggerMessage(3, LogLevel.Warning, "Setting SelfHost:{Name} is short: a key should have at least 32 random characters.")]
        public static partial void ShortKey(ILogger logger, string name);
    }
}
