namespace Azure.Data.Tables.Models;

/// <summary>A table of an account.</summary>
public class TableItem(string name)
{
    public string Name { get; } = name;
}
