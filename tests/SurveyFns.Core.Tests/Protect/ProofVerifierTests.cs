using System.Text;
using ProtectTrials;
using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Tests.Protect;

public sealed class ProofVerifierTests
{
    [Theory]
    [InlineData("one-way", 40)]
    [InlineData("two-way", 120)]
    [InlineData("hierarchy", 120)]
    [InlineData("two tables", 150)]
    [InlineData("three tables", 150)]
    [InlineData("three-way", 250)]
    [InlineData("overlap", 150)]
    [InlineData("linked", 30)]
    [InlineData("linked rings", 200)]
    public void Verify_ProofOfEveryShape_IsAcceptedFromTheCubeAndFromTheFiles(string shape, int firms)
    {
        var proved = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var cube = DisclosureControl.Protect(LinearProtectionTests.Shape(shape).WithRandomFirms(firms, seed).Build()).Cube;
            proved += cube.Proof.Measures.Count;

            Assert.Null(ProofVerifier.Verify(cube).Reason);
            Assert.Null(VerifyFiles(ReleaseText.Observations(cube), ProofJson.Write(cube.Proof)).Reason);
        }

        Assert.True(proved >= 2, $"{proved} proofs");
    }

    [Fact]
    public void Verify_SumsWithCounts_IsAccepted()
    {
        var cube = DisclosureControl.Protect(new ACube().WithSum("employees").WithDimension("a", 8).WithTable("t", "a").WithRandomFirms(60, 2).Build()).Cube;

        Assert.Equal([true, false], cube.Proof.Measures.Select(measure => measure.IsCount));
        Assert.Null(VerifyFiles(ReleaseText.Observations(cube), ProofJson.Write(cube.Proof)).Reason);
    }

    [Fact]
    public void Verify_ChangedWorld_IsRefused()
    {
        var cube = Protected();
        var worlds = cube.Proof.Measures[0];

        for (var cell = 0; cell < worlds.World.Count; cell++)
        {
            long[] world = [.. worlds.World];
            world[cell]++;
            var changed = cube.Proof with { Measures = [worlds with { World = world }] };
            Assert.Contains("do not add up", VerifyFiles(ReleaseText.Observations(cube), ProofJson.Write(changed)).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verify_FewerWorlds_IsRefused()
    {
        var cube = Protected();
        var changed = cube.Proof with { Measures = [cube.Proof.Measures[0] with { Changes = [] }] };

        Assert.Contains("varies from", VerifyFiles(ReleaseText.Observations(cube), ProofJson.Write(changed)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WorldBelowZero_IsRefused()
    {
        var cube = Protected();
        var worlds = cube.Proof.Measures[0];
        var changed = cube.Proof with { Measures = [worlds with { Changes = [new Dictionary<int, long> { [0] = -1000, [1] = 1000 }] }] };

        Assert.Contains("below 0", VerifyFiles(ReleaseText.Observations(cube), ProofJson.Write(changed)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_FigureHiddenOrShownAfterwards_IsRefused()
    {
        var cube = Protected();
        var lines = ReleaseText.Observations(cube).Split('\n');
        for (var line = 2; line < lines.Length - 1; line++)
        {
            var fields = lines[line].Split(',');
            fields[^2] = fields[^2].Length == 0 ? "2" : "";
            var changed = string.Join('\n', lines.Select((text, index) => index == line ? string.Join(',', fields) : text));
            Assert.False(VerifyFiles(changed, ProofJson.Write(cube.Proof)).IsAccepted);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"design\":1}")]
    public void Verify_NoProof_Throws(string json) =>
        Assert.Throws<FormatException>(() => VerifyFiles(ReleaseText.Observations(Protected()), Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Write_SameCube_SameBytes() => Assert.Equal(ProofJson.Write(Protected().Proof), ProofJson.Write(Protected().Proof));

    private static ProtectedCube Protected()
    {
        var cube = DisclosureControl.Protect(new ACube().WithDimension("a", 7).WithTable("t", "a").WithRandomFirms(40, 1).Build()).Cube;
        Assert.Single(cube.Proof.Measures);
        return cube;
    }

    private static ProofVerdict VerifyFiles(string observations, byte[] proof)
    {
        using var csv = new MemoryStream(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(observations)).ToArray());
        using var json = new MemoryStream(proof);
        return ProofVerifier.Verify(csv, json);
    }
}
