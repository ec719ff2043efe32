using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SurveyFns.App.Pages.Afterwards;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Entry;
using SurveyFns.App.Pages.Files;
using SurveyFns.App.Pages.Fill;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Send;
using SurveyFns.App.Pages.Session;
using SurveyFns.App.Store.Blobs;

namespace SurveyFns.App.Pages;

/// <summary>What the respondents' pages need beside the stages.</summary>
public static class RespondentPages
{
    public static IServiceCollection AddRespondentPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Japanese as it is, not as entities of eight bytes a letter; what HTML gives a meaning to is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // The container of the keys is private and encrypted at rest where it is not a disk of the city's own.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("SurveyFns");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new BlobKeyRepository(provider.GetRequiredService<IBlobs>())));
        services.AddSingleton<SessionCookie>().AddSingleton<FormTokens>().AddSingleton<PageContexts>();
        services.AddSingleton<RespondentGate>().AddSingleton<Workspaces>().AddSingleton<HomePages>().AddSingleton<SignIn>();
        services.AddSingleton<SectionSaving>().AddSingleton<SectionPages>().AddSingleton<CheckPages>();
        return services.AddSingleton<ResponsePages>().AddSingleton<CsvUpload>();
    }
}
