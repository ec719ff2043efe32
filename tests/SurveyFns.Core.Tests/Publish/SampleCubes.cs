using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>
/// Cubes of the sample survey, protected by the plainest rule there is: figures of fewer than three firms are hidden. That is all a test
/// of Publish needs; it is no disclosure control.
/// </summary>
internal static class SampleCubes
{
    public static readonly DateOnly ReferenceDate2009 = new(2009, 12, 31);
    public static readonly DateOnly ReferenceDate2010 = new(2010, 12, 31);

    public static RoundRelease Round2009(int firms = 23) =>
        Release(Cube(SampleSurvey.Definition("2009"), Enumerable.Repeat(Array.Empty<ColumnValue>(), firms)), ReferenceDate2009);

    /// <summary>31 firms: 17 in Kurume, 12 in Ogori, 2 in Ukiha; every third without field, every fifth without numbers.</summary>
    public static RoundRelease Round2010(SurveyDefinition? definition = null, int more = 0, int threshold = 3) =>
        Release(Cube(definition ?? SampleSurvey.Definition("2010"), Rows2010(31 + more)), ReferenceDate2010, threshold);

    public static RoundRelease Release(Cube cube, DateOnly referenceDate, int threshold = 3) =>
        new(Protect(cube, threshold), referenceDate, CubeDigest.Of(cube));

    public static Cube Cube(SurveyDefinition definition, IEnumerable<ColumnValue[]> rows)
    {
        var partial = new PartialCube(new ResponseClassifier(definition));
        foreach (var row in rows)
        {
            partial.Add(row);
        }

        return new Cube
        {
            Definition = definition,
            Structure = partial.Classifier.Structure,
            InnerCells = partial.ToCells(),
            ResponseRate = new ResponseRate(40, partial.Responded),
        };
    }

    public static ProtectedCube Protect(Cube cube, int threshold)
    {
        var shown = new Dictionary<(long, int), long>();
        foreach (var table in cube.Structure.Tables)
        {
            foreach (var cell in cube.Structure.CellsOf(table))
            {
                var below = cube.InnerCells.Where(inner => IsBelow(cube.Structure, inner.Key, cell)).Select(inner => inner.Value).ToArray();
                foreach (var measure in table.Measures.Where(_ => below.Sum(value => value.Count) >= threshold))
                {
                    shown[(cell, measure)] = cube.Structure.Measures[measure].Kind == MeasureKind.Count
                        ? below.Sum(value => value.Count)
                        : below.Sum(value => value.Sums[measure].Sum);
                }
            }
        }

        var proof = new Proof { Design = "plain", Threshold = threshold, PPercent = 10, Dimensions = [], Tables = [], Measures = [] };
        return new ProtectedCube(cube.Definition, cube.Structure, cube.ResponseRate, "plain", shown, proof);
    }

    /// <summary>Rows of 2010: area, field, employees, full-time equivalents in tenths, profit.</summary>
    public static IEnumerable<ColumnValue[]> Rows2010(int firms) => Enumerable.Range(0, firms).Select(firm => (ColumnValue[])
    [
        ColumnValue.Of(firm < 17 ? "402036" : firm < 29 ? "402168" : firm < 31 ? "402257" : "402036"),
        ColumnValue.Of((firm % 3) switch { 0 => null, 1 => "medical", _ => firm % 2 == 0 ? "food" : "other" }),
        firm % 5 == 0 ? default : ColumnValue.Of(100 + (firm * 37)),
        firm % 5 == 0 ? default : ColumnValue.Of(15 + firm),
        firm % 5 == 0 ? default : ColumnValue.Of(firm % 2 == 0 ? -90 * firm : 20 * firm),
    ]);

    private static bool IsBelow(CubeStructure structure, long inner, long cell)
    {
        for (var dimension = 0; dimension < structure.Dimensions.Count; dimension++)
        {
            var code = structure.CodeOf(inner, dimension);
            while (code >= 0 && code != structure.CodeOf(cell, dimension))
            {
                code = structure.Dimensions[dimension].Codes[code].Parent;
            }

            if (code < 0)
            {
                return false;
            }
        }

        return true;
    }
}
