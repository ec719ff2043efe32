using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SurveyFns.SampleCity;

namespace SurveyFns.Benchmarks.Submissions;

/// <summary>An open round of the full questionnaire with as many firms as a measurement needs.</summary>
public static class BenchmarkRound
{
    public const string Path = "/api/v1/surveys/bio-startup/rounds/2026/response";
    private const string Staff = "/api/v1/staff/surveys/bio-startup/";
    private const int FirmsPerFile = 5_000;

    /// <summary>Imports firms, opens the round, issues codes.</summary>
    /// <returns>Each firm's access code and body.</returns>
    public static async Task<IReadOnlyList<(string Code, byte[] Body)>> PrepareAsync(ChildProcess app, int firms)
    {
        using var client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("x-functions-key", await app.StaffKey);
        foreach (var numbers in Enumerable.Range(1, firms).Chunk(FirmsPerFile))
        {
            var csv = SampleRegister.ToCsv(numbers.Select(Firm));
            using var file = new StringContent(Encoding.UTF8.GetString(csv.Span), Encoding.UTF8, "text/csv");
            (await client.PostAsync(Staff + "register", file)).EnsureSuccessStatusCode();
        }

        var now = TimeProvider.System.GetUtcNow();
        var round = new { referenceDate = "2026-12-31", opensAt = now.AddDays(-1), closesAt = now.AddDays(1), publishAt = now.AddDays(1), publication = "approval" };
        (await client.PutAsJsonAsync(Staff + "rounds/2026", round)).EnsureSuccessStatusCode();
        var issued = await (await client.PostAsync(Staff + "rounds/2026/access-codes", null)).EnsureSuccessStatusCode()
            .Content.ReadFromJsonAsync<JsonElement>();
        return [.. issued.EnumerateArray().Select(code => (
            code.GetProperty("accessCode").GetString()!,
            Body(int.Parse(code.GetProperty("firmId").GetString()!.AsSpan(1), CultureInfo.InvariantCulture))))];
    }

    public static byte[] Body(int number) =>
        JsonSerializer.SerializeToUtf8Bytes(new { answers = SampleAnswers.Full(Firm(number), 2026), confirmations = new { } });

    private static SampleFirm Firm(int number) => new(number, 2015, SampleFirm.Kurume);
}
