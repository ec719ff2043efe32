using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>Closes the rounds that are due and publishes their releases. May run twice or late: the bytes are the same.</summary>
public sealed partial class PublishDueReleases(ReleaseRoundsHandler handler, ILogger<PublishDueReleases> logger)
{
    [Function("PublishDueReleases")]
    public async Task RunAsync([TimerTrigger("%Schedules:Publish%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var round in await handler.ReleaseDueAsync(cancellationToken))
        {
            Log.Published(logger, round.Survey.Value, round.Round.Value);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Published {Survey} {Round}.")]
        public static partial void Published(ILogger logger, string survey, string round);
    }
}
