using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys.Reading;

/// <summary>What is said of files that are no JSON.</summary>
public sealed class JsonMistakeTests
{
    [Theory]
    [InlineData("", "is no valid JSON: the file is empty")]
    [InlineData(" \n", "is no valid JSON: the file is empty")]
    [InlineData("{\n  \"あ\": 1,,\n}", "is no valid JSON: line 2, column 10: there is a comma too many")]
    [InlineData("{\"a\": [1, 2,]}", "is no valid JSON: line 1, column 13: there is a comma too many")]
    [InlineData("{\"a\": 1 \"b\": 2}", "is no valid JSON: line 1, column 9: a comma or a colon is missing before this")]
    [InlineData("{\r\n\"a\": 1 // one\r\n}", "is no valid JSON: line 2, column 8: comments are not allowed")]
    [InlineData("{\"a\": \"one\ntwo\"}", "is no valid JSON: line 1, column 11: a text must not hold line breaks or tabs: write \\n or \\t")]
    [InlineData("{\"a\": yes}", "is no valid JSON: line 1, column 7: 'y' cannot stand here")]
    [InlineData("{\"a\": 1}}", "is no valid JSON: line 1, column 9: '}' cannot stand here")]
    [InlineData("{\"a\": [1,\n\"b", "is no valid JSON: line 2, column 3: the file ends before this is complete")]
    [InlineData("{\"a\": [{\"b\": 1, \"c\": 2, \"b\": 3}]}", "is no valid JSON: the property /a/0/b is there twice")]
    [InlineData("{\"a\": \"\\ud800\"}", "contains text that is no valid Unicode")]
    public void Read_NoJson_IsSaidInPlainWords(string json, string reason) => Assert.Equal(reason, ReasonFor(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("latin1")]
    public void Read_OtherEncoding_IsSaid(string encoding) => Assert.StartsWith(
        "is not encoded in UTF-8 (line ",
        ReasonFor(Encoding.GetEncoding(encoding).GetBytes("{\n\"title\": \"Enquête\u00ff\"}")),
        StringComparison.Ordinal);

    [Fact]
    public void Read_FileCutOrChangedAnywhere_EndsWithAReason()
    {
        var content = ACodeList.Stages().File().Content.ToArray();
        var random = new Random(1);
        for (var length = 0; length < content.Length; length++)
        {
            Assert.NotEmpty(ReasonFor(content[..length]));
            var changed = content.ToArray();
            changed[length] = "\"{}[],:/\\x1\n \u0001"u8[random.Next(14)];
            CodeListReader.Read(new DefinitionFile("codelists/stages.json", changed));
        }
    }

    private static string ReasonFor(byte[] content) =>
        Assert.IsType<CodeListOutcome.Refused>(CodeListReader.Read(new DefinitionFile("codelists/stages.json", content))).Problems[0].Reason;
}
