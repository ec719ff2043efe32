using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Queries;

/// <summary>Rows asked for per page: 1 to 1000, and 1000 where none is asked for.</summary>
internal static class PageSize
{
    public const int Max = 1000;

    /// <exception cref="RequestFailedException">The service would refuse it.</exception>
    public static void Check(int? size)
    {
        if (size is < 1 or > Max)
            throw Refusal.BadRequest(TableErrorCode.InvalidInput, $"A page of {size} rows was asked for; 1 to {Max} are allowed.");
    }
}
