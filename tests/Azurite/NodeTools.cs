using System.Diagnostics;

namespace SurveyFns.Azurite;

/// <summary>The node tools of <c>tests/node</c>, installed from its lock file on first use.</summary>
public static class NodeTools
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<Task> Installation = new(InstallAsync);

    /// <summary>The folder <c>tests/node</c> of the repository that the tests were built in.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "node");

    /// <summary>Absolute path of a file of an installed package.</summary>
    public static async Task<string> PathOfAsync(string fileInNodeModules)
    {
        await Installation.Value;
        return Path.Combine(Folder, "node_modules", fileInNodeModules);
    }

    private static async Task InstallAsync()
    {
        // Several test hosts may start at once; the others wait for the first.
        await using var theLock = await LockAsync(Path.Combine(Folder, ".install.lock"));
        if (!IsInstalled())
            await RunNpmAsync("ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    // npm writes its own copy of the lock file last.
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LockPoll);
            }
        }
    }

    private static async Task RunNpmAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("npm", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm could not be started: is Node.js installed?");
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm {string.Join(' ', arguments)} failed with {npm.ExitCode}:\n{await output}\n{await errors}");
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SurveyFns.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No SurveyFns.sln above {AppContext.BaseDirectory}.");
    }
}
