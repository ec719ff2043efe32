namespace SurveyFns.Browser.Tests;

/// <summary>The longest journeys have a city and a browser of their own, so that they are made beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class AnsweringJourneys : ICollectionFixture<SurveyFixture>
{
    public const string Name = "answering";
}
