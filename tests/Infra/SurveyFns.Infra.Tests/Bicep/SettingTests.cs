using System.Text.RegularExpressions;

namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>The app's settings in Azure.</summary>
public sealed partial class SettingTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    // Flex Consumption has these in functionAppConfig, or not at all, and refuses or misreads the settings.
    private static readonly string[] Forbidden =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_WORKER_RUNTIME_VERSION", "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_PROCESS_COUNT",
        "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE", "WEBSITE_CONTENTOVERVNET",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED", "WEBSITE_VNET_ROUTE_ALL",
    ];

    private static readonly string[] OfTheHost =
    [
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AZURE_CLIENT_ID",
    ];

    private static readonly string[] OfTheApp =
    [
        "Storage__Kind", "Storage__TableServiceUri", "Storage__BlobServiceUri", "Schedules__Publish", "Site__Address", "Site__VisitorAddressHeader",
        "Staff__Authentication", "Staff__Role", "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    [Fact]
    public void Settings_TheHostAndTheAppNeed_AreSet() => Assert.Empty(OfTheHost.Concat(OfTheApp).Except(Names()));

    [Fact]
    public void Settings_ThatFlexConsumptionForbids_AreNotSet() => Assert.Empty(Names().Intersect(Forbidden, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Settings_None_HoldsASecret() =>
        Assert.DoesNotContain(Names(), name => SecretName().IsMatch(name) && name != "APPLICATIONINSIGHTS_CONNECTION_STRING");

    [Fact]
    public void Functions_SettingsInBindings_AreSet()
    {
        var schedules = typeof(App.Hosting.SurveyFnsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributes(typeof(Microsoft.Azure.Functions.Worker.TimerTriggerAttribute), false))
            .Select(attribute => ((Microsoft.Azure.Functions.Worker.TimerTriggerAttribute)attribute).Schedule)
            .ToList();

        Assert.NotEmpty(schedules);
        Assert.All(schedules, schedule => Assert.Contains(schedule.Trim('%').Replace(":", "__", StringComparison.Ordinal), Names()));
    }

    [Fact]
    public void Runtime_Version_IsTheTargetFrameworks()
    {
        var app = files.Deployed.Single(resource => resource.Type == "Microsoft.Web/sites").Body;

        Assert.Equal("dotnet-isolated", app.Property("properties.functionAppConfig.runtime.name")?.Literal());
        Assert.Contains(
            $"<TargetFramework>net{app.Property("properties.functionAppConfig.runtime.version")?.Literal()}</TargetFramework>",
            Repository.Read("Directory.Build.props"),
            StringComparison.Ordinal);
    }

    [GeneratedRegex("__|^AzureWebJobs|^[A-Z_]+$")]
    private static partial Regex SettingName();

    [GeneratedRegex("Key$|Secret|Password|ConnectionString|CONNECTION_STRING")]
    private static partial Regex SecretName();

    // Names of settings are the only keys in the file with two underscores or in capitals.
    private List<string> Names() =>
    [
        .. files.All["infra/modules/app.bicep"].Tree.Descendants
            .SelectMany(node => node.Properties())
            .Select(property => property.Name)
            .Where(name => SettingName().IsMatch(name)),
    ];
}
