using System.Net;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.SelfHost;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Extensions.Configuration;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Read_Nothing_HasTheDefaults()
    {
        var settings = SelfHostSettings.Read(new ConfigurationBuilder().Build());

        Assert.Equal(7071, settings.Port);
        Assert.Equal(IPAddress.Loopback, settings.Address);
        Assert.Equal(Path.GetFullPath(".data"), settings.DataPath);
        Assert.False(settings.Announce);
        Assert.Equal(1024 * 1024, settings.MaxRequestBodyBytes);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.DrainTimeout);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "host.json"), settings.HostJsonPath);
        Assert.Equal(TimeZoneInfo.Utc, settings.TimeZone);
        Assert.Empty(settings.KnownProxies);
    }

    [Fact]
    public void CreateBuilder_CommandLine_SetsWhatItNames()
    {
        var builder = FunctionsApplication.CreateBuilder(["--empty", "--port", "8080", "--data", "/tmp/x", "--storage=azurite", "--verbose"]);

        var settings = SelfHostSettings.Read(builder.Configuration);

        Assert.Equal(8080, settings.Port);
        Assert.Equal("/tmp/x", settings.DataPath);
        Assert.Equal("true", builder.Configuration["empty"]);
        Assert.Equal("azurite", builder.Configuration["storage"]);
        Assert.Equal("true", builder.Configuration["verbose"]);
    }

    [Fact]
    public void Read_SeveralWrongValues_TellsAllOfThem()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SelfHost:Port"] = "65536",
            ["SelfHost:Address"] = "everywhere",
            ["SelfHost:Announce"] = "yes",
            ["SelfHost:DrainSeconds"] = "-1",
            ["SelfHost:KnownProxies"] = "10.0.0.0/8, proxy",
            ["WEBSITE_TIME_ZONE"] = "Mars",
        }).Build();

        var exception = Assert.Throws<FunctionStartupException>(() => SelfHostSettings.Read(configuration));

        Assert.Equal(6, exception.Problems.Count);
        Assert.Contains("Setting SelfHost:Port is '65536': it must be a whole number from 0 to 65535.", exception.Problems);
    }

    [Fact]
    public void Resolve_NamesInAText_BecomeTheirValues()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Schedules:Publish"] = "0 */5 * * * *",
            ["Plain"] = "x",
        }).Build();

        Assert.Equal("0 */5 * * * *", SettingNames.Resolve("%Schedules:Publish%", configuration, out var missing));
        Assert.Null(missing);
        Assert.Equal("0 */5 * * * *", SettingNames.Resolve("%Schedules__Publish%", configuration, out _));
        Assert.Equal("a x b x", SettingNames.Resolve("a %Plain% b %plain%", configuration, out _));
        Assert.Equal("100 %", SettingNames.Resolve("100 %", configuration, out missing));
        Assert.Null(missing);
        SettingNames.Resolve("%Plain% %NoSuch%", configuration, out missing);
        Assert.Equal("NoSuch", missing);
    }
}
