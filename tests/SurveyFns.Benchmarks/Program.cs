using SurveyFns.Benchmarks;
using SurveyFns.Benchmarks.Aggregation;
using SurveyFns.Benchmarks.Pages;
using SurveyFns.Benchmarks.Start;
using SurveyFns.Benchmarks.Submissions;

// Each benchmark prints ratios measured in one run on one machine; see README.md for what they mean.
switch (args)
{
    case ["bare", var commit, var data]:
        await BareEndpoint.RunAsync(commit, data);
        return 0;
    case ["empty"]:
        await EmptyApp.RunAsync();
        return 0;
    case ["pages", var folder]:
        await BarePages.RunAsync(folder);
        return 0;
    case ["scan", var data, var mode]:
        return await AggregationProcess.RunAsync(data, mode);
}

var chosen = args.Length == 0 ? ["submissions", "aggregation", "start", "pages"] : args;
foreach (var benchmark in chosen)
{
    await (benchmark switch
    {
        "submissions" => SubmissionBenchmark.RunAsync(),
        "aggregation" => AggregationBenchmark.RunAsync(),
        "start" => StartBenchmark.RunAsync(),
        "pages" => PageBenchmark.RunAsync(),
        _ => throw new ArgumentException($"There is no benchmark '{benchmark}': submissions, aggregation, start, pages."),
    });
}

return 0;
