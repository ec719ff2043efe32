using System.Net;
using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;

namespace SurveyFns.App.Store;

/// <summary>
/// Tells an outage of the storage, which passes, from a mistake of the program, which does not. The clients of Azure give a request up
/// after some attempts with all that went wrong in one exception; a request that took too long is a cancelled one.
/// </summary>
public static class StorageOutage
{
    public static bool IsOutage(Exception exception) => exception switch
    {
        RequestFailedException failed => IsOutage(failed.Status),
        AuthenticationFailedException => true,
        HttpRequestException or TimeoutException or OperationCanceledException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is BusyCode or LockedCode or FullCode or IoErrorCode or CannotOpenCode,
        AggregateException aggregate => aggregate.InnerExceptions.All(IsOutage),
        IOException => true,
        _ => false,
    };

    // No answer at all; refused because of load or a fault; not allowed, which a role just granted becomes after some minutes.
    private static bool IsOutage(int status) =>
        status is 0 or (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden
            or (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or >= 500;

    // https://www.sqlite.org/rescode.html
    private const int BusyCode = 5;
    private const int LockedCode = 6;
    private const int IoErrorCode = 10;
    private const int FullCode = 13;
    private const int CannotOpenCode = 14;
}
