using System.Text;
using SurveyFns.VerifyProof;

// Checks the proof of a release by addition: exit code 0 where it is accepted, 1 where it is not, 2 where it could not be read.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: verify-proof <folder or address of a release> …    e.g. https://example.jp/data/bio-startup/2010/v1");
    return 2;
}

Console.OutputEncoding = new UTF8Encoding(false);
var exitCode = 0;
foreach (var release in args)
{
    try
    {
        var verdict = await ReleaseProof.CheckAsync(release, Console.Out);
        Console.WriteLine(verdict.IsAccepted ? $"{release}: the proof holds." : $"{release}: the proof does NOT hold. {verdict.Reason}");
        exitCode = Math.Max(exitCode, verdict.IsAccepted ? 0 : 1);
    }
    catch (Exception exception) when (exception is IOException or HttpRequestException or FormatException or UnauthorizedAccessException or TaskCanceledException)
    {
        Console.Error.WriteLine($"{release}: {exception.Message}");
        exitCode = 2;
    }
}

return exitCode;
