namespace SurveyFns.App.Store;

/// <summary>Where everything is kept.</summary>
public enum StorageKind
{
    /// <summary>In a folder of this machine.</summary>
    Embedded,

    /// <summary>In Azure Table Storage and Azure Blob Storage.</summary>
    Azure,
}
