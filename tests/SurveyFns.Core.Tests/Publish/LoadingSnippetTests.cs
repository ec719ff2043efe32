using System.Diagnostics;
using AngleSharp.Html.Parser;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>The examples on the page run as they stand and find the figures.</summary>
public sealed class LoadingSnippetTests(ReleaseFolders releases) : IClassFixture<ReleaseFolders>
{
    [Fact]
    public async Task Python_OfThePage_ReadsTheTable()
    {
        var output = await RunAsync("python3", ["-c", Snippet("Python")]);

        Assert.Contains("2010 firms 31.0", output, StringComparison.Ordinal);
        Assert.Contains("2010 firms None x", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R_OfThePage_ReadsTheTable()
    {
        var output = await RunAsync("Rscript", ["-e", $"print({{\n{Snippet("R")}\n}})"]);

        Assert.Matches(@"2010 +firms_by_area +firms +400009 +_T +31 +<NA>", output);
        Assert.Matches(@"2010 +firms_by_area +firms +402257 +_T +NA +x", output);
    }

    [Fact]
    public async Task Sql_OfThePage_ReadsTheTable()
    {
        var output = await RunAsync("sqlite3", [":memory:"], Snippet("SQL (SQLite)"));

        Assert.Contains("2010|firms|31.0|", output, StringComparison.Ordinal);
        Assert.Contains("2010|firms||x", output, StringComparison.Ordinal);
    }

    private string Folder => releases.All.Single(folder => folder.EndsWith(Path.Combine("2010", "v1"), StringComparison.Ordinal));

    private string Snippet(string tool) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, "index.en.html")))
        .QuerySelectorAll("pre").Single(block => block.GetAttribute("aria-label") == tool).TextContent;

    private async Task<string> RunAsync(string program, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
