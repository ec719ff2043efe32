using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;
using SurveyFns.SampleCity;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
var clock = new SampleClock();
var services = new ServiceCollection()
    .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole())
    .AddSurveyFns(configuration)
    .AddSingleton(clock)
    .AddSingleton<TimeProvider>(clock)
    .AddSingleton<SampleLoader>();
await using var provider = services.BuildServiceProvider();
try
{
    if (!SampleLoader.IsDefinedIn(provider.GetRequiredService<SurveyCatalog>()))
    {
        Console.Error.WriteLine($"The sample needs the survey {SampleLoader.Survey} with its rounds: use --empty for other surveys.");
        return 1;
    }
}
catch (DefinitionException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}

var loader = provider.GetRequiredService<SampleLoader>();
var codesFile = Path.Combine(configuration["Storage:DataPath"] ?? ".data", "sample", "access-codes.csv");
if (!await loader.IsLoadedAsync(CancellationToken.None) || !File.Exists(codesFile))
{
    Console.WriteLine("loading the sample city: synthetic firms, the rounds of 2001 to 2010 ...");
    var issued = await loader.LoadAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
    Directory.CreateDirectory(Path.GetDirectoryName(codesFile)!);
    await File.WriteAllTextAsync(
        codesFile, string.Concat(issued.Select(code => $"{code.Firm},{code.Code.Reveal()}\n").Prepend("firm_id,access_code\n")), Encoding.UTF8);
}

Console.WriteLine($"published: /data/{SampleLoader.Survey}/series/latest/observations.csv");
foreach (var line in await SampleSeries.ReadAsync(provider.GetRequiredService<OpenDataReader>(), SampleLoader.Survey, CancellationToken.None))
{
    Console.WriteLine(line);
}

foreach (var line in File.ReadLines(codesFile).Skip(1).Take(3))
{
    Console.WriteLine($"access code: {line.Split(',')[1]}");
}

return 0;
