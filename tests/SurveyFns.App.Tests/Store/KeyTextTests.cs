using System.Text;
using SurveyFns.App.Store;

namespace SurveyFns.App.Tests.Store;

public sealed class KeyTextTests
{
    private static readonly string[] Samples =
    [
        "", " ", "!", "%", "+", ",", "-", ".", "/", "0", "9", ":", "?", "@", "A", "Z", "[", "\\", "_", "`", "a", "z", "{", "|", "}", "~", "é", "字", "\ufffd", "😀",
    ];

    [Fact]
    public void Encode_AnyText_HasOnlyCharactersThatKeysMayHave() =>
        Assert.All(Samples, text => Assert.Matches("^[-!.:_~0-9A-Za-z]*$", KeyText.Encode(text)));

    [Fact]
    public void Encode_OrdinaryIds_StandForThemselves() => Assert.Equal("F-0012-aZ", KeyText.Encode("F-0012-aZ"));

    [Fact]
    public void Encode_AllPairsOfSamples_AreDistinctAndKeepTheirOrder()
    {
        var texts = Samples.SelectMany(first => Samples.Select(second => first + second)).Distinct().ToArray();
        var byCodePoint = texts.OrderBy(text => text, Comparer<string>.Create(static (one, other) =>
            Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))));
        Assert.Equal(byCodePoint, texts.OrderBy(KeyText.Encode, StringComparer.Ordinal));
        Assert.Equal(texts.Length, texts.Select(KeyText.Encode).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Encode_LongestFirmId_FitsIntoAKey() => Assert.InRange(KeyText.Encode(new string('字', 64)).Length, 1, 448);
}
