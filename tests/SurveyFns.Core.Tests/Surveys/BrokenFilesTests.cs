using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>Files broken at random places: whatever is in them, reading ends with an outcome and never with an exception.</summary>
public sealed class BrokenFilesTests
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1.5", "1e400", "\"\"", "\"x\"", "\"employees\"", "\"partners\"", "\"stages\"", "\"size-bands\"", "\"group\"",
        "\"single-choice\"", "\"integer\"", "[]", "[null]", "[\"none\"]", "{}", """{"id": "x"}""", """{"ja": "あ", "en": "a"}""",
        """{"item": "employees"}""", """{"last": "name"}""", """{"allCodes": [{"item": "techniques"}, {"code": "id"}]}""",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_DefinitionBrokenAtRandom_IsReadOrRefused(int seed)
    {
        var random = new Random(seed);
        var reader = new SurveyDefinitionReader(ACodeList.All);
        var file = ADefinition.For2026().File();
        var refused = 0;
        for (var round = 0; round < 300; round++)
        {
            var broken = Break(file, random, changes: 1 + (round % 4));
            if (reader.Read(broken, basedOn: file, comparedWith: round % 2 == 0 ? null : ARoundBefore) is DefinitionOutcome.Refused outcome)
            {
                refused++;
                Assert.NotEmpty(outcome.Problems);
            }
        }

        Assert.InRange(refused, 150, 299);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_CodeListBrokenAtRandom_IsReadOrRefused(int seed)
    {
        var random = new Random(seed);
        DefinitionFile[] files = [ACodeList.Municipalities().File(), ACodeList.SizeBands().File(), ACodeList.Stages().File()];
        var refused = 0;
        for (var round = 0; round < 300; round++)
        {
            if (CodeListReader.Read(Break(files[round % files.Length], random, changes: 1 + (round % 4))) is CodeListOutcome.Refused outcome)
            {
                refused++;
                Assert.NotEmpty(outcome.Problems);
            }
        }

        Assert.InRange(refused, 150, 299);
    }

    private static SurveyDefinition ARoundBefore { get; } = ADefinition.For("2025").Build();

    private static DefinitionFile Break(DefinitionFile file, Random random, int changes)
    {
        var document = JsonNode.Parse(file.Content.Span)!;
        for (var change = 0; change < changes; change++)
        {
            BreakOnce(document, random);
        }

        return file with { Content = Encoding.UTF8.GetBytes(document.ToJsonString()) };
    }

    private static void BreakOnce(JsonNode document, Random random)
    {
        var containers = Containers(document).ToList();
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (containers[random.Next(containers.Count)])
        {
            case JsonObject properties:
                var name = random.Next(10) == 0 ? "basedOn" : properties.Select(property => property.Key).ElementAt(random.Next(properties.Count));
                properties.Remove(name);
                if (random.Next(3) > 0)
                {
                    properties[name] = value;
                }

                break;
            case JsonArray elements when random.Next(2) == 0:
                elements.Add(value);
                break;
            case JsonArray elements:
                elements[random.Next(elements.Count)] = value;
                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } properties => properties.SelectMany(property => Containers(property.Value)).Prepend(properties),
        JsonArray { Count: > 0 } elements => elements.SelectMany(Containers).Prepend(elements),
        _ => [],
    };
}
