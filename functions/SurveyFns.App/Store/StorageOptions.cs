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

    /// <summary>The secret under which access codes are hashed, at least 32 bytes in Base64; blank = drawn once and kept in the storage.</summary>
    [Base64String]
    [RegularExpression("[A-Za-z0-9+/]{43,}={0,2}")]
    public string? Pepper { get; init; }
}
