using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>
/// Lists the observations of a protected cube: every combination of codes of every table, the codes that were not surveyed included,
/// in the order of tables, measures and codes.
/// </summary>
internal static class ObservationBuilder
{
    private const int NotInCube = -1;

    public static IEnumerable<Observation> Build(ProtectedCube cube)
    {
        foreach (var table in cube.Structure.Tables)
        {
            foreach (var measure in table.Measures)
            {
                foreach (var combination in Combinations(cube.Structure, table)
                    .Where(combination => Has(cube.Structure.Measures[measure], combination)))
                {
                    yield return Observe(cube, table, measure, combination);
                }
            }
        }
    }

    /// <summary>Firms of the round before have no place among those that are new.</summary>
    private static bool Has(MeasureDefinition measure, (string Code, int Position)[] combination) =>
        measure.Kind is not (MeasureKind.Left or MeasureKind.Last) || combination.All(code => code.Code != CubeDimension.NotInLastRound);

    private static Observation Observe(ProtectedCube cube, CubeTable table, int measure, (string Code, int Position)[] combination)
    {
        var codes = new string[cube.Definition.Dimensions.Count];
        Array.Fill(codes, CubeDimension.Total);
        var cell = CubeStructure.GrandTotal;
        var surveyed = true;
        for (var axis = 0; axis < combination.Length; axis++)
        {
            var dimension = table.Dimensions[axis];
            codes[ColumnOf(cube.Definition, cube.Structure.Dimensions[dimension].Id)] = combination[axis].Code;
            surveyed &= combination[axis].Position != NotInCube;
            cell = surveyed ? cube.Structure.With(cell, dimension, combination[axis].Position) : cell;
        }

        var value = surveyed ? cube.ValueOf(cell, measure) : null;
        return new Observation
        {
            Round = cube.Definition.Round.Value,
            Table = table.Id,
            Measure = cube.Structure.Measures[measure].Id,
            Codes = codes,
            Value = value is { } figure ? InUnit(figure, DecimalsOf(cube, measure)) : null,
            Status = !surveyed ? ObservationStatus.NotSurveyed : value is null ? ObservationStatus.Hidden : ObservationStatus.Shown,
        };
    }

    private static IEnumerable<(string Code, int Position)[]> Combinations(CubeStructure structure, CubeTable table)
    {
        IEnumerable<(string, int)[]> combinations = [[]];
        foreach (var dimension in table.Dimensions.Select(position => structure.Dimensions[position]))
        {
            var codes = dimension.Codes.Select((code, position) => (code.Id, position))
                .Concat(dimension.Definition.NotSurveyed.Select(code => (code, NotInCube)))
                .ToArray();
            combinations = combinations.SelectMany(combination => codes.Select(code => ((string, int)[])[.. combination, code]));
        }

        return combinations;
    }

    private static int ColumnOf(SurveyDefinition definition, string dimension) =>
        definition.Dimensions.Index().First(column => column.Item.Id == dimension).Index;

    private static int DecimalsOf(ProtectedCube cube, int measure) =>
        cube.Structure.Measures[measure].Item is { } item ? cube.Definition.Items[item].Decimals : 0;

    /// <summary>A number of last decimal places as a number in the unit; keeps trailing zeros.</summary>
    private static decimal InUnit(long figure, int decimals)
    {
        var magnitude = (ulong)Math.Abs((decimal)figure);
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, figure < 0, (byte)decimals);
    }
}
