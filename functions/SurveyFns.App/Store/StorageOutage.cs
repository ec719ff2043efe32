using Azure;
using Microsoft.Data.Sqlite;

namespace SurveyFns.App.Store;

/// <summary>Tells an outage of the storage, which passes, from a mistake of the program, which does not.</summary>
public static class StorageOutage
{
    public static bool IsOutage(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        SqliteException sqlite => sqlite.SqliteErrorCode is BusyCode or LockedCode or FullCode or IoErrorCode or CannotOpenCode,
        AggregateException aggregate => aggregate.InnerExceptions.All(IsOutage),
        IOException => true,
        _ => false,
    };

    // https://www.sqlite.org/rescode.html
    private const int BusyCode = 5;
    private const int LockedCode = 6;
    private const int IoErrorCode = 10;
    private const int FullCode = 13;
    private const int CannotOpenCode = 14;
}
