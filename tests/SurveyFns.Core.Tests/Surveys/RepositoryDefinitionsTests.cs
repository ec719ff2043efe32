using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>The surveys that this repository holds.</summary>
public sealed class RepositoryDefinitionsTests
{
    [Fact]
    public void Definitions_AllFilesOfTheRepository_AreAccepted()
    {
        var outcome = SurveyCatalog.Read([.. SchemaFiles.Definitions], [.. SchemaFiles.CodeLists]);

        var problems = outcome is CatalogOutcome.Refused refused ? refused.Problems : [];
        Assert.Empty(problems);
        var catalog = Assert.IsType<CatalogOutcome.Read>(outcome).Catalog;
        Assert.Equal(SchemaFiles.Definitions.Count, catalog.Surveys.Sum(survey => catalog.Rounds(survey).Count));
    }

    [Fact]
    public void ResponseSchema_EveryRoundOfTheRepository_CanBeMade()
    {
        var catalog = Assert.IsType<CatalogOutcome.Read>(SurveyCatalog.Read([.. SchemaFiles.Definitions], [.. SchemaFiles.CodeLists])).Catalog;

        Assert.All(catalog.Surveys.SelectMany(catalog.Rounds), definition =>
            Assert.All(Enum.GetValues<Language>(), language => Assert.False(ResponseSchema.Of(definition, language).IsEmpty)));
    }
}
