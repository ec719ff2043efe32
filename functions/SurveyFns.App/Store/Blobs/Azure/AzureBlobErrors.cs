using Azure;
using Azure.Storage.Blobs.Models;

namespace SurveyFns.App.Store.Blobs.Azure;

/// <summary>What the service's refusals mean.</summary>
internal static class AzureBlobErrors
{
    // A blob that is to have an ETag and does not exist: 412 on Azure, 404 on the emulator.
    private static readonly string[] Unmet =
    [
        BlobErrorCode.BlobAlreadyExists.ToString(), BlobErrorCode.ConditionNotMet.ToString(), BlobErrorCode.BlobNotFound.ToString(),
    ];

    // Of an operation on the lease itself, and on the blob while it is leased.
    private static readonly string[] Leased =
    [
        BlobErrorCode.LeaseAlreadyPresent.ToString(), BlobErrorCode.LeaseIsBreakingAndCannotBeAcquired.ToString(),
        BlobErrorCode.LeaseIdMissing.ToString(), BlobErrorCode.BlobAlreadyExists.ToString(),
    ];

    // By another, or by nobody although we had it.
    private static readonly string[] LeaseLost =
    [
        BlobErrorCode.LeaseIdMismatchWithLeaseOperation.ToString(), BlobErrorCode.LeaseNotPresentWithLeaseOperation.ToString(),
        BlobErrorCode.LeaseLost.ToString(), BlobErrorCode.LeaseAlreadyPresent.ToString(),
        BlobErrorCode.BlobNotFound.ToString(), BlobErrorCode.ContainerNotFound.ToString(),
    ];

    public static bool IsContainerMissing(RequestFailedException failure) => failure.ErrorCode == BlobErrorCode.ContainerNotFound.ToString();

    public static bool IsConditionUnmet(RequestFailedException failure) => Array.IndexOf(Unmet, failure.ErrorCode) >= 0;

    public static bool IsLeased(RequestFailedException failure) => Array.IndexOf(Leased, failure.ErrorCode) >= 0;

    public static bool IsLeaseLost(RequestFailedException failure) => Array.IndexOf(LeaseLost, failure.ErrorCode) >= 0;
}
