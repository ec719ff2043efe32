using System.Text.Json;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>One small file per timer. As in the real host keeping it is best effort: a timer runs even when the disk is full.</summary>
internal sealed partial class ScheduleStatusStore(SelfHostSettings settings, ILogger<ScheduleStatusStore> logger)
{
    private readonly string _folder = Path.Combine(settings.DataPath, "host", "timers");

    public ScheduleStatus? Read(string function)
    {
        var path = PathOf(function);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), RuntimeJson.Default.ScheduleStatus);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            Log.CannotRead(logger, path, exception);
            return null;
        }
    }

    public void Write(string function, ScheduleStatus status)
    {
        var path = PathOf(function);
        try
        {
            AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(status, RuntimeJson.Default.ScheduleStatus), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.CannotWrite(logger, path, exception);
        }
    }

    private string PathOf(string function) => Path.Combine(_folder, function + ".json");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The schedule status {Path} cannot be read: the timer starts afresh.")]
        public static partial void CannotRead(ILogger logger, string path, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "The schedule status {Path} cannot be written: after a restart the timer may run again.")]
        public static partial void CannotWrite(ILogger logger, string path, Exception exception);
    }
}
