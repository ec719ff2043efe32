using System.Text.RegularExpressions;

namespace SurveyFns.Infra.Tests.Container;

/// <summary>The image and the compose file give the application nothing that it does not need.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string[] Instructions =
        [.. Repository.Read("Dockerfile").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly string[] FinalStage = [.. Instructions.Skip(Array.FindLastIndex(Instructions, line => line.StartsWith("FROM ", StringComparison.Ordinal)))];

    [Fact]
    public void FinalStage_RunsNothingAndIsNotRoot()
    {
        Assert.Contains("chiseled", FinalStage[0], StringComparison.Ordinal);
        Assert.DoesNotContain(FinalStage, line => line.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.Contains("USER $APP_UID", FinalStage);
        Assert.Contains("VOLUME /data", FinalStage);
        Assert.Contains(FinalStage, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_FromTheRepository_ExistAndAreNotIgnored()
    {
        var ignored = Repository.Read(".dockerignore").Split('\n');
        var copied = Instructions.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1])
            .Select(path => path.TrimEnd('/'))
            .ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
        Assert.All(copied, path => Assert.Contains(ignored, pattern => pattern.Length > 1 && pattern[0] == '!'
            && Regex.IsMatch(path, "^" + Regex.Escape(pattern[1..]).Replace("\\*", ".*", StringComparison.Ordinal) + "$")));
    }

    [Fact]
    public void Compose_Application_HasAReadOnlyFileSystemAndNoPrivileges()
    {
        var compose = Repository.Read("compose.yaml");
        foreach (var line in new[] { "  read_only: true", "  cap_drop: [ALL]", "  security_opt: [\"no-new-privileges:true\"]" })
        {
            Assert.Contains(line + "\n", compose, StringComparison.Ordinal);
        }

        Assert.All(Ports().Matches(compose), port => Assert.StartsWith("127.0.0.1:", port.Groups[1].Value, StringComparison.Ordinal));
    }

    [GeneratedRegex("ports: \\[\"([^\"]+)\"")]
    private static partial Regex Ports();
}
