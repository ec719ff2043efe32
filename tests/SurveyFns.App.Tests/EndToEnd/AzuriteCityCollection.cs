using System.Diagnostics.CodeAnalysis;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The tests that share one application on Azurite.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection.")]
public sealed class AzuriteCityCollection : ICollectionFixture<AzuriteCity>
{
    public const string Name = "Azurite city";
}
