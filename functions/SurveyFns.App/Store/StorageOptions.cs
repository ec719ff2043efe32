using System.ComponentModel.DataAnnotations;

namespace SurveyFns.App.Store;

/// <summary>The settings <c>Storage:…</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    [Required]
    [EnumDataType(typeof(StorageKind))]
    public StorageKind Kind { get; init; } = StorageKind.Embedded;

    /// <summary>The folder of the embedded storage.</summary>
    [Required]
    public string DataPath { get; init; } = ".data";

    /// <summary>Connection string of the storage account, where there is one (the emulator's, say); else the two addresses count.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Address of the account's tables, e.g. <c>https://account.table.core.windows.net</c>, reached with the app's own identity.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Address of the account's blobs, e.g. <c>https://account.blob.core.windows.net</c>, reached with the app's own identity.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>How long an attempt to reach Azure may take before it counts as failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a failed attempt to reach Azure is repeated.</summary>
    [Range(0, 10)]
    public int Retries { get; init; } = 3;

    /// <summary>Pause before the first repetition; it doubles with each.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>The secret under which access codes are hashed, at least 32 bytes in Base64; blank = drawn once and kept in the storage.</summary>
    [Base64String]
    [RegularExpression("[A-Za-z0-9+/]{43,}={0,2}")]
    public string? Pepper { get; init; }
}
