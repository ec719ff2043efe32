using System.Globalization;
using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Tables.Sqlite;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.SubmissionStream;

// Submits responses to the tables of a folder and amends them, for ever, several firms at a time. Prints a line for each that was
// acknowledged: firm, revision, staff and a dot. The test that starts it kills it at some moment and looks what is left.
const int Firms = 16;
const int Writers = 8;

var run = args[1];
await using var tables = new SqliteTables(args[0]);
var store = new ResponseStore(tables, TimeProvider.System);
var output = new Lock();
await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => SubmitForeverAsync(writer))));

async Task SubmitForeverAsync(int writer)
{
    var random = new Random(writer);
    string?[] etags = new string?[Firms];
    for (var staff = 1; ; staff++)
    {
        var number = random.Next(Firms);
        var firm = FirmId.Parse(string.Create(CultureInfo.InvariantCulture, $"{run}-{writer}-{number}"));
        var answers = $$"""{"staff":{{staff % 1000}},"firm_name":"見本{{number}}","comments":"{{new string('x', random.Next(1, 3000))}}"}""";
        var stored = await store.SubmitAsync(StoreSurvey.Response(StoreSurvey.OneShard, firm, answers), etags[number], default) switch
        {
            SubmitOutcome.Created created => created.Response,
            SubmitOutcome.Amended amended => amended.Response,
            var other => throw new InvalidOperationException($"The outcome is {other.GetType().Name}."),
        };
        etags[number] = stored.ETag;
        lock (output)
        {
            Console.Out.WriteLine($"{firm} {stored.Revision} {staff % 1000} .");
        }
    }
}
