using Attacker;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: Attacker <release folder> [<later release folder of the same survey> …]");
    return 2;
}

var releases = args.Select(Release.ReadFolder).ToList();
var attack = new Attack { MostNodes = 20_000 };
var findings = new List<Finding>();
foreach (var release in releases)
{
    findings.AddRange(attack.On(release, []));
    Console.WriteLine($"{release.Figures.Count} figures, {release.Figures.Count(figure => figure.Value is null)} hidden, "
        + $"{attack.Undecided} that the search could not decide");
}

findings.AddRange(Attack.OnVersions(releases));
findings.ForEach(finding => Console.WriteLine(finding));
Console.WriteLine(findings.Count == 0 ? "Nothing found." : $"{findings.Count} leaks.");
return findings.Count == 0 ? 0 : 1;
