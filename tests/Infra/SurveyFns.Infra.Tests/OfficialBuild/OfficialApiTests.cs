namespace SurveyFns.Infra.Tests.OfficialBuild;

/// <summary>
/// The app is compiled against the runtime and the table client in <c>SelfHost/</c> and published against the official packages. So it
/// may use only what was looked up in the official source and written into <c>official-api.txt</c>.
/// </summary>
public sealed class OfficialApiTests
{
    private const string LookUp =
        "\nLook it up in the official source (Azure/azure-functions-dotnet-worker, or api/Azure.Data.Tables.net10.0.cs of Azure/azure-sdk-for-net); "
        + "where it is there with this signature, add the line to tests/Infra/official-api.txt, otherwise do without it:\n  ";

    private static readonly string[] Stand = ["SurveyFns.FunctionsRuntime", "SurveyFns.TableClient"];

    private static readonly HashSet<string> LookedUp =
        [.. Repository.Read("tests/Infra/official-api.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void App_Uses_OnlyWhatTheOfficialPackagesHave()
    {
        var used = UsedMembers.In(typeof(App.Hosting.SurveyFnsServices).Assembly.Location, Stand);

        Assert.Contains("Microsoft.Azure.Functions.Worker.HttpTriggerAttribute.set_Route(System.String) : System.Void", used);
        var unknown = used.Where(member => !LookedUp.Contains(member)).ToList();
        Assert.True(unknown.Count == 0, "The app uses members that nobody has looked up." + LookUp + string.Join("\n  ", unknown));
    }

    [Theory]
    [InlineData("SurveyFns.FunctionsRuntime.dll")]
    [InlineData("SurveyFns.TableClient.dll")]
    public void StandIns_Offer_NothingThatTheOfficialPackagesLack(string assembly)
    {
        // The namespace SelfHost is for tests and tools of the self-hosted runtime; the app, see above, cannot use it.
        var offered = OfferedMembers.Of(Path.Combine(AppContext.BaseDirectory, assembly))
            .Where(member => !member.StartsWith("Microsoft.Azure.Functions.Worker.SelfHost.", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(offered);
        var invented = offered.Where(member => !LookedUp.Contains(member)).ToList();
        Assert.True(invented.Count == 0, assembly + " offers members that nobody has looked up." + LookUp + string.Join("\n  ", invented));
    }

    [Fact]
    public void UsedMembers_OfAnAssemblyThatUsesMore_AreAllFound()
    {
        // This assembly itself uses the attributes below: the scan sees types, constructors, properties and named arguments.
        var used = UsedMembers.In(typeof(OfficialApiTests).Assembly.Location, Stand);

        Assert.Contains("Microsoft.Azure.Functions.Worker.FunctionAttribute.get_Name() : System.String", used);
        Assert.Contains("Microsoft.Azure.Functions.Worker.TimerTriggerAttribute.get_Schedule() : System.String", used);
    }
}
