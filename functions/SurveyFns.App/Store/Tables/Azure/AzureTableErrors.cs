using Azure;
using Azure.Data.Tables.Models;

namespace SurveyFns.App.Store.Tables.Azure;

/// <summary>What the service's refusals mean.</summary>
internal static class AzureTableErrors
{
    private static readonly string TableNotFound = TableErrorCode.TableNotFound.ToString();

    // A row that is not there: the emulator uses the second code in places where the service uses the first.
    private static readonly string[] Unmet =
    [
        TableErrorCode.EntityAlreadyExists.ToString(), TableErrorCode.UpdateConditionNotSatisfied.ToString(),
        TableErrorCode.ResourceNotFound.ToString(), TableErrorCode.EntityNotFound.ToString(),
    ];

    public static bool IsTableMissing(RequestFailedException failure) => failure.ErrorCode == TableNotFound;

    /// <summary>Whether a write met a row that should not be there, or not as it is, or none where one should be.</summary>
    public static bool IsConditionUnmet(RequestFailedException failure) => Array.IndexOf(Unmet, failure.ErrorCode) >= 0;
}
