namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>What is deployed is what was decided: versions, keys, public access, roles.</summary>
public sealed class ResourceTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    // Each stands in a published template or module (Azure-Samples, Azure/bicep-registry-modules); a newer one is looked up first.
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["Microsoft.Authorization/roleAssignments"] = "2022-04-01",
        ["Microsoft.Consumption/budgets"] = "2023-11-01",
        ["Microsoft.Insights/actionGroups"] = "2023-01-01",
        ["Microsoft.Insights/components"] = "2020-02-02",
        ["Microsoft.Insights/scheduledQueryRules"] = "2023-12-01",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "2024-11-30",
        ["Microsoft.OperationalInsights/workspaces"] = "2025-02-01",
        ["Microsoft.Resources/resourceGroups"] = "2024-03-01",
        ["Microsoft.Storage/storageAccounts"] = "2025-06-01",
        ["Microsoft.Web/serverfarms"] = "2024-04-01",
        ["Microsoft.Web/sites"] = "2024-04-01",
    };

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["blobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["blobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["tableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
    };

    [Fact]
    public void Resources_ApiVersions_AreThePinnedOnes() => Assert.All(
        files.All.Values.SelectMany(file => file.Resources),
        resource => Assert.Equal(Versions[string.Join('/', resource.Type.Split('/').Take(2))], resource.Version));

    [Fact]
    public void StorageAccounts_All_RefuseKeysAndPlainHttp()
    {
        var accounts = files.Deployed.Where(resource => resource.Type == "Microsoft.Storage/storageAccounts").ToList();

        Assert.Equal(["host", "data"], accounts.Select(account => account.Name));
        Assert.All(accounts, account =>
        {
            Assert.Equal("false", account.Body.Property("properties.allowSharedKeyAccess")?.Literal());
            Assert.Equal("true", account.Body.Property("properties.supportsHttpsTrafficOnly")?.Literal());
            Assert.Equal("TLS1_2", account.Body.Property("properties.minimumTlsVersion")?.Literal());
        });
    }

    [Fact]
    public void PublicAccess_OpenDataIncluded_GoesThroughTheAppAlone()
    {
        var containers = files.Deployed
            .Where(resource => resource.Type == "Microsoft.Storage/storageAccounts/blobServices/containers").ToList();
        var accounts = files.Deployed.Where(resource => resource.Type == "Microsoft.Storage/storageAccounts");
        var services = files.Deployed.Where(resource => resource.Type == "Microsoft.Storage/storageAccounts/blobServices");

        Assert.Contains(containers, container => container.Body.Property("name")?.Literal() == App.Store.OpenData.OpenDataStore.Container);
        Assert.All(containers, container => Assert.Equal("None", container.Body.Property("properties.publicAccess")?.Literal()));
        Assert.All(accounts, account => Assert.Equal("false", account.Body.Property("properties.allowBlobPublicAccess")?.Literal()));
        Assert.All(services, service => Assert.Null(service.Body.Property("properties.cors")));
    }

    [Fact]
    public void BlobService_OfTheData_KeepsWhatIsDeletedOrOverwritten()
    {
        var services = files.Deployed.Where(resource => resource.Type == "Microsoft.Storage/storageAccounts/blobServices").ToList();

        var data = Assert.Single(services, service => service.Body.Property("properties") is not null);
        Assert.Equal("true", data.Body.Property("properties.isVersioningEnabled")?.Literal());
        Assert.Equal("true", data.Body.Property("properties.deleteRetentionPolicy.enabled")?.Literal());
        Assert.Equal("true", data.Body.Property("properties.containerDeleteRetentionPolicy.enabled")?.Literal());
    }

    [Fact]
    public void Roles_Ids_AreTheDocumentedOnes()
    {
        var access = files.All["infra/modules/access.bicep"];
        var declared = access.Tree.Nodes.Single(node => node.Type == "variable_declaration").Nodes.Last().Properties();

        Assert.Equal(Roles, declared.ToDictionary(role => role.Name, role => role.Value.Literal()));
    }

    [Theory]
    [InlineData("host", "blobDataOwner,tableDataContributor")]
    [InlineData("data", "blobDataContributor,tableDataContributor")]
    [InlineData("applicationInsights", "monitoringMetricsPublisher")]
    public void Roles_OnEachResource_AreTheLeast(string scope, string roles)
    {
        var assigned = files.Deployed
            .Where(resource => resource.Type == "Microsoft.Authorization/roleAssignments" && resource.Body.Property("scope")?.Literal() == scope)
            .Select(resource => resource.Body.Property("properties.roleDefinitionId")!.Descendants.Last(node => node.Type == "property_identifier").Literal());

        Assert.Equal(roles.Split(','), assigned.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Telemetry_WithTheConnectionStringAlone_IsRefused()
    {
        var component = files.Deployed.Single(resource => resource.Type == "Microsoft.Insights/components");
        Assert.Equal("true", component.Body.Property("properties.DisableLocalAuth")?.Literal());
    }

    [Fact]
    public void Alerts_Queries_NameAFunctionThatExists()
    {
        var functions = typeof(App.Hosting.SurveyFnsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes(typeof(Microsoft.Azure.Functions.Worker.FunctionAttribute), false))
            .Select(attribute => ((Microsoft.Azure.Functions.Worker.FunctionAttribute)attribute).Name)
            .ToHashSet();
        var text = Repository.Read("infra/modules/alerts.bicep");

        var named = System.Text.RegularExpressions.Regex.Matches(text, "name == \"(\\w+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, functions));
    }
}
