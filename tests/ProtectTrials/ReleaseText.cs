using System.Globalization;
using System.Text;
using Attacker;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace ProtectTrials;

/// <summary>The two files of a release that an attacker reads, as text.</summary>
public static class ReleaseText
{
    public static string Observations(ProtectedCube cube)
    {
        var structure = cube.Structure;
        var text = new StringBuilder("round,table_id,measure,").AppendJoin(',', structure.Dimensions.Select(dimension => dimension.Id)).Append(",value,status\n");
        foreach (var table in structure.Tables)
        {
            foreach (var measure in table.Measures)
            {
                var isOfRoundBefore = structure.Measures[measure].Kind is MeasureKind.Left or MeasureKind.Last;
                foreach (var cell in structure.CellsOf(table).Where(cell => !(isOfRoundBefore && CodesOf(structure, cell).Contains(CubeDimension.NotInLastRound))))
                {
                    var value = cube.ValueOf(cell, measure);
                    text.Append(CultureInfo.InvariantCulture, $"2010,{table.Id},{structure.Measures[measure].Id},")
                        .AppendJoin(',', CodesOf(structure, cell))
                        .Append(CultureInfo.InvariantCulture, $",{value},{(value is null ? "x" : "")}\n");
                }
            }
        }

        return text.ToString();
    }

    public static string Codes(CubeStructure structure)
    {
        var text = new StringBuilder("dimension,code,parent,code_list,members\n");
        foreach (var dimension in structure.Dimensions)
        {
            var groups = dimension.Definition.Grouping is { } grouping ? dimension.Definition.CodeList.Groupings[grouping].Groups : [];
            foreach (var code in dimension.Codes)
            {
                var parent = code.Parent < 0 ? "" : dimension.Codes[code.Parent].Id;
                var members = groups.FirstOrDefault(group => group.Id == code.Id)?.Codes ?? [];
                text.Append(CultureInfo.InvariantCulture, $"{dimension.Id},{code.Id},{parent},{dimension.Definition.CodeList.Id},{string.Join(' ', members)}\n");
            }
        }

        return text.ToString();
    }

    public static IReadOnlyList<string> CodesOf(CubeStructure structure, long cell) => [.. structure.Dimensions.Select(
        (dimension, position) => dimension.Codes[structure.CodeOf(cell, position)].Id)];

    /// <summary>The firms of a cube as insiders: undivided code by dimension, each kind once.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> FirmsOf(Cube cube) => cube.InnerCells.Keys.Order().Select(cell =>
        (IReadOnlyDictionary<string, string>)cube.Structure.Dimensions.Zip(CodesOf(cube.Structure, cell))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second)).Concat(LeftOf(cube));

    /// <summary>Firms that left know where they were.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> LeftOf(Cube cube) => cube.Left.Keys.Select(code => new Dictionary<string, string>
    {
        [Attack.LeftFirm] = "", [cube.Structure.Dimensions.First(dimension => dimension.IsOrigin).Id] = cube.Structure.Dimensions.First(dimension => dimension.IsOrigin).Codes[code].Id,
    });
}
