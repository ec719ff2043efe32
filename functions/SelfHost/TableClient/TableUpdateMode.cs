namespace Azure.Data.Tables;

public enum TableUpdateMode
{
    /// <summary>Properties not sent keep their stored value.</summary>
    Merge = 0,

    /// <summary>Properties not sent are removed.</summary>
    Replace = 1,
}
