using System.Text;
using SurveyFns.Core.Publish.Files;

namespace SurveyFns.Core.Tests.Publish;

public sealed class CsvTests
{
    [Theory]
    [InlineData("久留米市", "久留米市")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" edge ", "\" edge \"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+81-942", "'+81-942")]
    [InlineData("-5", "'-5")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_AnyValue_IsQuotedAndNeutralised(string? value, string expected) =>
        Assert.Equal($"\uFEFF{expected}\n", Encoding.UTF8.GetString(new CsvWriter().Text(value).EndRow().ToUtf8().Span));

    [Fact]
    public void Number_Value_IsInvariantAndNeverNeutralised() =>
        Assert.Equal("\uFEFF-1234.50,,0\n", Encoding.UTF8.GetString(new CsvWriter().Number(-1234.50m).Number(null).Number(0).EndRow().ToUtf8().Span));

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var random = new Random(4711);
        const string Alphabet = "ab,\"\n'=+-@ ＝久";
        string[][] rows = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 4)
            .Select(_ => new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => Alphabet[random.Next(Alphabet.Length)])])).ToArray())];
        var csv = new CsvWriter();
        foreach (var row in rows)
        {
            csv.Row(row);
        }

        Assert.Equal(rows, CsvReader.Read(csv.ToUtf8()).Select(row => row.ToArray()));
    }

    [Fact]
    public void Read_QuoteNotClosed_Throws() =>
        Assert.Throws<InvalidDataException>(() => CsvReader.Read("a,\"b\n"u8.ToArray()).ToList());
}
