using System.Text.Json;

namespace SurveyFns.Infra.Tests.OfficialBuild;

/// <summary>What <c>dotnet publish</c> and <c>dotnet build</c> build the app against, as MSBuild sees it; nothing is restored.</summary>
public sealed class EvaluationTests
{
    private static readonly string[] Official =
    [
        "Azure.Data.Tables", "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
        "Microsoft.Azure.Functions.Worker.Extensions.Timer", "Microsoft.Azure.Functions.Worker.Sdk",
    ];

    private static readonly string[] StandIns = ["FunctionsRuntime", "TableClient", "IoHashing"];

    [Fact]
    public async Task Publish_References_TheOfficialPackagesAndNoStandIn()
    {
        // dotnet publish sets it.
        var project = await EvaluateAsync("-p:_IsPublishing=true");

        Assert.Equal("Azure", project.GetProperty("Properties").GetProperty("FunctionsHost").GetString());
        Assert.Empty(Official.Except(Items(project, "PackageReference", "Identity")));
        Assert.Empty(Items(project, "ProjectReference", "Filename").Intersect(StandIns));
        Assert.Equal("12.30.0", Version(project, "Azure.Storage.Blobs"));
    }

    [Fact]
    public async Task Build_References_TheStandInsAndNoOfficialPackage()
    {
        var project = await EvaluateAsync();

        Assert.Equal("Self", project.GetProperty("Properties").GetProperty("FunctionsHost").GetString());
        Assert.Empty(StandIns.Except(Items(project, "ProjectReference", "Filename")));
        Assert.Empty(Items(project, "PackageReference", "Identity").Intersect(Official));
        Assert.Equal("12.17.0", Version(project, "Azure.Storage.Blobs"));
    }

    [Fact]
    public async Task Versions_OnTheCommandLine_Win()
    {
        var project = await EvaluateAsync(
            "-p:_IsPublishing=true", "-p:FunctionsWorkerVersion=2.98.0", "-p:FunctionsWorkerSdkVersion=2.99.0", "-p:FunctionsHttpVersion=2.96.0",
            "-p:FunctionsTimerVersion=4.97.0", "-p:DataTablesVersion=12.95.0", "-p:StorageBlobsVersion=12.94.0");

        Assert.Equal("2.98.0", Version(project, "Microsoft.Azure.Functions.Worker"));
        Assert.Equal("2.99.0", Version(project, "Microsoft.Azure.Functions.Worker.Sdk"));
        Assert.Equal("2.96.0", Version(project, "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore"));
        Assert.Equal("4.97.0", Version(project, "Microsoft.Azure.Functions.Worker.Extensions.Timer"));
        Assert.Equal("12.95.0", Version(project, "Azure.Data.Tables"));
        Assert.Equal("12.94.0", Version(project, "Azure.Storage.Blobs"));
    }

    [Fact]
    public async Task Project_ForTheOfficialSdk_HasWhatItAsksFor()
    {
        var project = await EvaluateAsync("-p:_IsPublishing=true");
        var properties = project.GetProperty("Properties");

        Assert.Equal("v4", properties.GetProperty("AzureFunctionsVersion").GetString());
        Assert.Equal("Exe", properties.GetProperty("OutputType").GetString());
        Assert.Contains("Microsoft.AspNetCore.App", Items(project, "FrameworkReference", "Identity"));
        Assert.Contains("host.json", Items(project, "Content", "Link"));
    }

    private static async Task<JsonElement> EvaluateAsync(params string[] properties)
    {
        var (exitCode, output, error) = await Repository.RunAsync("dotnet", [
            "msbuild", "functions/SurveyFns.App/SurveyFns.App.csproj", "-nologo", .. properties,
            "-getProperty:FunctionsHost,AzureFunctionsVersion,OutputType",
            "-getItem:PackageReference,PackageVersion,ProjectReference,FrameworkReference,Content"]);
        Assert.True(exitCode == 0, output + error);
        return JsonElement.Parse(output);
    }

    private static List<string> Items(JsonElement project, string type, string metadata) =>
    [
        .. project.GetProperty("Items").GetProperty(type).EnumerateArray()
            .Select(item => item.TryGetProperty(metadata, out var value) ? value.GetString()! : ""),
    ];

    private static string? Version(JsonElement project, string package) => project.GetProperty("Items").GetProperty("PackageVersion").EnumerateArray()
        .Single(item => item.GetProperty("Identity").GetString() == package).GetProperty("Version").GetString();
}
