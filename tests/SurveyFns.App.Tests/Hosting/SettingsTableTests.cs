using System.Reflection;
using System.Text.RegularExpressions;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Store;

namespace SurveyFns.App.Tests.Hosting;

/// <summary>The README's table of settings names what the app reads, no more and no less.</summary>
public sealed partial class SettingsTableTests
{
    [Theory]
    [InlineData(typeof(SiteOptions))]
    [InlineData(typeof(StaffOptions))]
    [InlineData(typeof(StorageOptions))]
    public void Readme_OptionsOfASection_AreListed(Type options)
    {
        var section = (string)options.GetField("Section", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var read = options.GetProperties().Where(property => property.CanWrite).Select(property => $"{section}__{property.Name}");

        var listed = SettingName().Matches(Table()).Select(match => match.Groups[1].Value)
            .Where(name => name.StartsWith(section + "__", StringComparison.Ordinal));

        Assert.Equal(read.Order(StringComparer.Ordinal), listed.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"`(\w+__\w+)`")]
    private static partial Regex SettingName();

    private static string Table()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SurveyFns.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var readme = File.ReadAllText(Path.Combine(folder, "README.md"));
        var start = readme.IndexOf("## Settings", StringComparison.Ordinal);
        return readme[start..readme.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }
}
