namespace Azure.Data.Tables.Json;

/// <summary>Types that a value in JSON does not show by itself and that are therefore annotated.</summary>
internal enum EdmType
{
    Unannotated,
    Binary,
    DateTime,
    Double,
    Guid,
    Int64,
}
