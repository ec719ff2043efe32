using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store;

public sealed class StorageRegistrationTests
{
    [Fact]
    public async Task AddStorage_Embedded_KeepsEverythingInTheDataFolder()
    {
        var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "deep", "data");
        await using (var provider = Build(("Storage:DataPath", data)))
        {
            Assert.All(
                new[]
                {
                    typeof(IResponseStore), typeof(IUniqueAnswerStore), typeof(IRoundStore), typeof(IRegister), typeof(IAccessCodeStore), typeof(IDraftStore),
                    typeof(IOpenDataStore), typeof(IPartialCubeStore), typeof(IReleaseRecordStore),
                },
                port => Assert.NotNull(provider.GetRequiredService(port)));
            var survey = SurveyId.Parse("sample");
            await provider.GetRequiredService<IRegister>().ImportAsync(survey, [new RegisteredFirm { Id = FirmId.Parse("f"), Name = "n" }], default);
            var pepper = await provider.GetRequiredService<IPepper>().GetAsync(default);
            Assert.Equal(32, pepper.Length);
        }

        Assert.Equal(["blobs", "tables.db"], Directory.GetFileSystemEntries(data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        folder.Delete();
    }

    [Theory]
    [InlineData(typeof(ITables))]
    [InlineData(typeof(IBlobs))]
    public async Task AddStorage_DataFolderOpenToOthers_IsClosedToThem(Type adapter)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;
        File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
        await using (var provider = Build(("Storage:DataPath", data)))
        {
            provider.GetRequiredService(adapter);
        }

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(data));
        folder.Delete();
    }

    [Fact]
    public async Task AddStorage_ConfiguredPepper_IsUsed()
    {
        var pepper = Enumerable.Range(0, 32).Select(n => (byte)n).ToArray();
        await using var provider = Build(("Storage:Pepper", Convert.ToBase64String(pepper)));
        Assert.Equal(pepper, (await provider.GetRequiredService<IPepper>().GetAsync(default)).ToArray());
    }

    [Theory]
    [InlineData("Storage:DataPath", "")]
    [InlineData("Storage:Kind", "Floppy")]
    [InlineData("Storage:Kind", "7")]
    [InlineData("Storage:Pepper", "too short")]
    [InlineData("Storage:Pepper", "AAAA")]
    public void AddStorage_BadSetting_IsRefusedAtStart(string name, string value) =>
        Assert.ThrowsAny<Exception>(() =>
        {
            using var provider = Build((name, value));
            provider.GetRequiredService<IStartupValidator>().Validate();
        });

    private static ServiceProvider Build(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddSingleton(SchemaFolder.Load(null)).AddStorage(configuration).BuildServiceProvider();
    }
}
