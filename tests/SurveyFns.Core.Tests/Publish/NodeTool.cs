using System.Diagnostics;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Runs the checks of <c>tests/OpenData</c>, which share no code with the project.</summary>
internal static class NodeTool
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <returns>Whether the check passed, and what it said.</returns>
    public static async Task<(bool Passed, string Output)> CheckAsync(string check, params IReadOnlyList<string> folders)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(RepositoryRoot, "tests", "OpenData", "validate.mjs"), check, .. folders])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 1, $"{check} did not run; is tests/node installed (npm ci --prefix tests/node --ignore-scripts)?\n{await error}");
        return (process.ExitCode == 0, output);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SurveyFns.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
