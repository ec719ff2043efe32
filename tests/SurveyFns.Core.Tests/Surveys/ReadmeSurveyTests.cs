using System.Text;
using System.Text.RegularExpressions;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>The survey that <c>schemas/README.md</c> gives as an example of one's own works as it stands there.</summary>
public sealed partial class ReadmeSurveyTests
{
    [Fact]
    public void Readme_SurveyOfYourOwn_IsReadAndCanBeProtected()
    {
        DefinitionFile[] files =
        [
            .. FileOfTheReadme().Matches(SchemaFiles.Readme)
                .Select(match => new DefinitionFile(match.Groups["name"].Value, Encoding.UTF8.GetBytes(match.Groups["json"].Value))),
        ];

        var outcome = SurveyCatalog.Read([files[0]], [.. files.Skip(1)]);

        var catalog = Assert.IsType<CatalogOutcome.Read>(outcome).Catalog;
        var definition = Assert.Single(catalog.Rounds(SurveyId.Parse("cafes")));
        var structure = CubeStructure.For(definition);
        Assert.Equal(["_T", "coffee", "tea", "other"], Assert.Single(structure.Dimensions).Codes.Select(code => code.Id));
        Assert.Equal(4, new CellSystem(structure, structure.Tables).Count);
    }

    [GeneratedRegex(@"`(?<name>(?:surveys|codelists)/\S+\.json)`:\n\n```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FileOfTheReadme();
}
