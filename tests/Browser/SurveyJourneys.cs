namespace SurveyFns.Browser.Tests;

/// <summary>Journeys that share one city and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SurveyJourneys : ICollectionFixture<SurveyFixture>
{
    public const string Name = "survey";
}
