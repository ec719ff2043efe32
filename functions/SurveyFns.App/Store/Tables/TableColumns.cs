using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables;

/// <summary>Columns of a row to be written.</summary>
public static class TableColumns
{
    /// <summary>Those of the given columns that are not null.</summary>
    public static Dictionary<string, ColumnValue> Of(params ReadOnlySpan<(string Name, ColumnValue Value)> columns)
    {
        var present = new Dictionary<string, ColumnValue>(columns.Length, StringComparer.Ordinal);
        foreach (var (name, value) in columns)
        {
            if (!value.IsNull)
            {
                present.Add(name, value);
            }
        }

        return present;
    }
}
