using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>Which codes of a list a dimension has to do with.</summary>
internal static class DimensionCodes
{
    /// <summary>Whether a code of the list is the dimension's total or lies below it; always where the total is <c>_T</c>.</summary>
    public static bool IsBelowTotal(DimensionDefinition dimension, string code)
    {
        if (dimension.Total is null)
        {
            return true;
        }

        for (var current = dimension.CodeList.Find(code); current is not null; current = Above(dimension.CodeList, current))
        {
            if (current.Id == dimension.Total)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dimension's own code for a code of the list: its group where the dimension is grouped, else itself.</summary>
    public static string Published(DimensionDefinition dimension, string code) => dimension.Grouping is null
        ? code
        : dimension.CodeList.Groupings[dimension.Grouping].Groups.FirstOrDefault(group => group.Codes.Contains(code))?.Id ?? code;

    private static Code? Above(CodeList list, Code code) => code.Parent is null ? null : list.Find(code.Parent);
}
