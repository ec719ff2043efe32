using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Codes;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Pages.Staff.Rounds;

namespace SurveyFns.App.Pages.Staff;

/// <summary>What the staff's pages need beside the stages and what the respondents' pages have.</summary>
public static class StaffPages
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StaffOptions>().Bind(configuration.GetSection(StaffOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsValidator>();
        services.AddSingleton<StaffCookie>().AddSingleton<StaffAccess>().AddSingleton<StaffDoor>().AddSingleton<StaffGate>();
        services.AddSingleton<RoundSummaries>().AddSingleton<LetterWriter>().AddSingleton<CodesPages>().AddSingleton<CodeIssuing>();
        services.AddSingleton<ReleaseVersions>().AddSingleton<ReleasePages>().AddSingleton<ReleaseDecisions>().AddSingleton<JointReleasePages>();
        return services.AddSingleton<WithdrawalPages>().AddSingleton<Context.ContextPages>();
    }
}
