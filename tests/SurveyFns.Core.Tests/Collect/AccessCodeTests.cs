using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Collect;

public sealed class AccessCodeTests
{
    private static readonly RoundKey Round = new(SurveyId.Parse("bio-startup"), RoundId.Parse("2026"));

    [Fact]
    public void Generate_ManyCodes_AreDistinctAndOfTheForm()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => AccessCode.Generate().Reveal()).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$", code));
    }

    [Fact]
    public void Generate_ManyCodes_UseEveryCharacterEverywhere()
    {
        var codes = Enumerable.Range(0, 4_000).Select(_ => AccessCode.Generate().Reveal().Replace("-", "", StringComparison.Ordinal)).ToList();

        for (var position = 0; position < AccessCode.Length; position++)
        {
            Assert.Equal(32, codes.Select(code => code[position]).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("ABCD-EFGH-JKLM-NPQR")]
    [InlineData("abcdefghjklmnpqr")]
    [InlineData("ＡＢＣＤ－ｅｆｇｈ　jklm–npqr")]
    [InlineData(" abcd efgh jklm npqr ")]
    [InlineData("ABCD‐EFGH−JKLM—NPQRー")]
    public void TryParse_InAnyWidthCaseAndWithAnySeparators_IsTheSameCode(string typed)
    {
        Assert.True(AccessCode.TryParse(typed, out var code));
        Assert.Equal("ABCD-EFGH-JKLM-NPQR", code.Reveal());
        Assert.Equal("ABCD", code.Handle);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCD-EFGH-JKLM-NPQ")]
    [InlineData("ABCD-EFGH-JKLM-NPQRS")]
    [InlineData("ABCD-EFGH-JKLM-NPQ0")]
    [InlineData("ABCD-EFGH-JKLM-NPQO")]
    [InlineData("ABCD-EFGH-JKLM-NP\ud800R")]
    [InlineData("ABCD-EFGH-JKLM-NPQR\ufffe")]
    [InlineData("ABCD/EFGH/JKLM/NPQR")]
    public void TryParse_OfAnythingElse_IsRefused(string? typed) => Assert.False(AccessCode.TryParse(typed, out _));

    [Fact]
    public void TryParse_OfAVeryLongText_IsRefused() => Assert.False(AccessCode.TryParse(new string('A', 1_000_000), out _));

    [Fact]
    public void Hash_DependsOnRoundAndPepper()
    {
        Assert.True(AccessCode.TryParse("ABCD-EFGH-JKLM-NPQR", out var code));
        var other = Round with { Round = RoundId.Parse("2025") };

        var hashes = new[] { code.Hash(Round, "pepper one"u8), code.Hash(other, "pepper one"u8), code.Hash(Round, "pepper two"u8) };

        Assert.Equal(3, hashes.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(code.Hash(Round, "pepper one"u8), hashes[0]);
    }

    [Fact]
    public void ToString_OfACode_DoesNotRevealIt()
    {
        var code = AccessCode.Generate();

        Assert.DoesNotContain(code.Handle, code.ToString(), StringComparison.Ordinal);
    }
}
