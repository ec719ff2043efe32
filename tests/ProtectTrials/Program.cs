using System.Diagnostics;
using System.Globalization;
using ProtectTrials;

var command = args.ElementAtOrDefault(0);
var number = args.ElementAtOrDefault(1) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
switch (command)
{
    case "attack":
        return RunAttack(number == 0 ? 10_000 : number, First(), seed => Trial.Run(CityGenerator.City(seed)));
    case "attack-linked":
        return RunAttack(number == 0 ? 2_000 : number, First(), seed => CityGenerator.LinkedCity(seed) is var (cube, lastRound) ? Trial.Run(cube, lastRound) : null!);
    case "attack-nested":
        return RunAttack(number == 0 ? 2_000 : number, First(), seed => Trial.Run(CityGenerator.NestedCity(seed)));
    case "bench":
        Benchmark.Run();
        return 0;
    case "shares":
        Shares.Run(number == 0 ? 100 : number);
        return 0;
    default:
        Console.Error.WriteLine("usage: ProtectTrials attack [cities] [first seed] | attack-linked [cities] [first seed] | attack-nested [cities] [first seed] | bench | shares [cities]");
        return 2;
}

int First() => args.ElementAtOrDefault(2) is { } first ? int.Parse(first, CultureInfo.InvariantCulture) : 0;

static int RunAttack(int cities, int first, Func<int, Trial> run)
{
    var (leaks, undecided) = (0, 0);
    var designs = new SortedDictionary<string, int>(StringComparer.Ordinal);
    var watch = Stopwatch.StartNew();
    for (var seed = first; seed < first + cities; seed++)
    {
        var trial = run(seed);
        designs[trial.Design] = designs.GetValueOrDefault(trial.Design) + 1;
        leaks += trial.Findings.Count > 0 ? 1 : 0;
        undecided += trial.Undecided;
        if (trial.Undecided > 0)
            Console.Error.WriteLine($"city {seed}, {trial.Design}: {trial.Undecided} cells undecided");
        foreach (var finding in trial.Findings)
            Console.WriteLine($"city {seed}, {trial.Design}: {finding}");
        if ((seed - first + 1) % 500 == 0)
            Console.Error.WriteLine($"{seed - first + 1} cities, {leaks} with a leak, {undecided} cells undecided, {watch.Elapsed.TotalSeconds:F0} s");
    }

    Console.WriteLine($"{cities} cities, {leaks} with a leak, {undecided} cells undecided, {watch.Elapsed.TotalSeconds:F0} s; designs: "
        + string.Join(", ", designs.Select(design => $"{design.Key} {design.Value}")));
    return leaks == 0 ? 0 : 1;
}
