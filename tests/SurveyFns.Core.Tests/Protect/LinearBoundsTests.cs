using System.Diagnostics;
using System.Text.Json;
using Attacker;
using ProtectTrials;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Tests.Publish;

namespace SurveyFns.Core.Tests.Protect;

/// <summary>The attacker's own simplex method against HiGHS, a solver that has nothing to do with this project.</summary>
public sealed class LinearBoundsTests
{
    [Fact]
    public async Task Of_HiddenCellsOfReleases_AreTheBoundsOfHighs()
    {
        var compared = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var cube = DisclosureControl.Protect(CityGenerator.City(seed)).Cube;
            var release = Release.Parse(ReleaseText.Observations(cube), ReleaseText.Codes(cube.Structure));
            foreach (var figures in release.Figures.GroupBy(figure => figure.Measure))
            {
                var puzzle = new Puzzle(release, figures, [], []);
                if (puzzle.Hidden is 0 or > 40 || puzzle.Equations.Count == 0 || compared > 150)
                    continue;
                var expected = await HighsAsync(puzzle);
                for (var unknown = 0; unknown < puzzle.Hidden; unknown++, compared++)
                {
                    var own = LinearBounds.Of(puzzle, unknown)!.Value;
                    Assert.Equal(expected[unknown][0]!.Value, own.Least, 1e-5);
                    Assert.Equal(expected[unknown][1] ?? double.PositiveInfinity, own.Most, 1e-5);
                }
            }
        }

        Assert.True(compared > 100, $"{compared} cells compared");
    }

    private static async Task<double?[][]> HighsAsync(Puzzle puzzle)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            unknowns = puzzle.Names.Count,
            equations = puzzle.Equations.Select(equation => new { terms = equation.Terms.Select(term => new[] { term.Unknown, term.Sign }), value = equation.Value }),
            ask = Enumerable.Range(0, puzzle.Hidden),
        }));
        var start = new ProcessStartInfo("node", [Path.Combine(NodeTool.RepositoryRoot, "tests", "Attacker", "bounds.mjs"), file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        Assert.True(process.ExitCode == 0, $"bounds.mjs: {await error}");
        return JsonSerializer.Deserialize<double?[][]>(output)!;
    }
}
