using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace SurveyFns.App.Hosting;

/// <summary>What holds where nothing is set; everything else overrides it.</summary>
public static class DefaultSettings
{
    /// <summary>Puts the defaults below all other sources.</summary>
    public static void AddDefaultSettings(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?> { ["Schedules:Publish"] = "0 * * * * *" },
        });
}
