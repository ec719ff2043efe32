using System.Diagnostics.CodeAnalysis;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

/// <summary>The tests that share one Azurite.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection.")]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
