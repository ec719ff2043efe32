using System.Diagnostics;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What the app and the sample say of definitions, and how they end.</summary>
public sealed class DefinitionCheckTests
{
    private static readonly string App = AppProcess.Binary("functions/SurveyFns.App", "SurveyFns.App");
    private static readonly string Sample = AppProcess.Binary("functions/SelfHost/SampleCity", "SurveyFns.SampleCity");
    private static readonly string Bakeries = Path.Combine(AppProcess.RepositoryRoot, "tests/SurveyFns.App.Tests/EndToEnd/bakeries");

    [Fact]
    public async Task Check_OfGoodDefinitions_CountsThemAndOpensNothing()
    {
        var data = AppProcess.NewDataFolder();

        var (code, output, error) = await RunAsync(App, Bakeries, data, "--check");

        Assert.Equal((0, "1 round of 1 survey: no problem\n", ""), (code, output, error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--start")]
    public async Task App_WithARefusedDefinition_SaysEachProblemOnceAndEnds(string argument)
    {
        var folder = await WithAMistakeAsync();

        var (code, output, error) = await RunAsync(App, folder, AppProcess.NewDataFolder(), argument);

        Assert.Equal(1, code);
        Assert.DoesNotContain("address: ", output, StringComparison.Ordinal);
        Assert.Equal(
            $"""
            The survey definitions in {folder} cannot be used:
            surveys/bakeries/2026.json#/version: '1' is no version such as 1.0.0
            schemas/README.md says how a survey is defined.

            """,
            error);
    }

    [Fact]
    public async Task Sample_WithoutItsSurvey_SaysWhatItNeeds()
    {
        var (code, _, error) = await RunAsync(Sample, Bakeries, AppProcess.NewDataFolder());

        Assert.Equal((1, "The sample needs the survey bio-startup with its rounds: use --empty for other surveys.\n"), (code, error));
    }

    private static async Task<string> WithAMistakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("surveyfns-test-").FullName;
        var round = Path.Combine(folder, "surveys/bakeries/2026.json");
        Directory.CreateDirectory(Path.GetDirectoryName(round)!);
        Directory.CreateDirectory(Path.Combine(folder, "codelists"));
        foreach (var list in Directory.EnumerateFiles(Path.Combine(Bakeries, "codelists")))
        {
            File.Copy(list, Path.Combine(folder, "codelists", Path.GetFileName(list)));
        }

        var text = await File.ReadAllTextAsync(Path.Combine(Bakeries, "surveys/bakeries/2026.json"));
        await File.WriteAllTextAsync(round, text.Replace("\"1.0.0\"", "\"1\"", StringComparison.Ordinal));
        return folder;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string binary, string schemas, string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [binary, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.WorkingDirectory = Path.GetDirectoryName(binary)!;
        start.Environment["Survey__SchemasPath"] = schemas;
        start.Environment["Storage__DataPath"] = start.Environment["SelfHost__DataPath"] = data;
        start.Environment["SelfHost__Port"] = "0";
        using var program = Process.Start(start)!;
        var error = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, output, await error);
    }
}
