using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting.Telemetry;
using SurveyFns.App.Store;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Validate;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.App.Hosting;

/// <summary>Registers everything the functions need.</summary>
public static class SurveyFnsServices
{
    /// <summary>Reading the definitions takes about as long as building a host: one goes on beside the other.</summary>
    /// <exception cref="PlatformNotSupportedException">This platform does not normalise Unicode text.</exception>
    public static IServiceCollection AddSurveyFns(this IServiceCollection services, IConfiguration configuration)
    {
        TextNormalization.SelfTest();
        services.TryAddSingleton(TimeProvider.System);
        var catalog = Task.Run(() => SchemaFolder.Load(configuration["Survey:SchemasPath"]));
        services.AddSingleton(_ => catalog.GetAwaiter().GetResult());
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddStorage(configuration);
        services.AddTelemetry(configuration);
        return services
            .AddSingleton<ResponseValidation>()
            .AddSingleton<FailureWindow>()
            .AddSingleton<AccessCodeAuthenticator>()
            .AddSingleton<UniqueAnswers>()
            .AddSingleton<SubmitResponseHandler>()
            .AddSingleton<SaveDraftHandler>()
            .AddSingleton<SaveRoundHandler>()
            .AddSingleton<ImportRegisterHandler>()
            .AddSingleton<IssueAccessCodesHandler>()
            .AddSingleton<Staff.ApiCodeIssuing>()
            .AddSingleton<GetProgressHandler>()
            .AddSingleton<Aggregator>()
            .AddSingleton<ReleasePublisher>()
            .AddSingleton<OpenDataReader>()
            .AddSingleton<ReleaseRoundsHandler>()
            .AddSingleton<WithdrawReleaseHandler>()
            .AddSingleton<ContextTables>()
            .AddSingleton<WithdrawContextTableHandler>()
            .AddSingleton<IReleaseReviewStore, Publish.ReleaseReviewStore>()
            .AddSingleton<DraftApprovals>()
            .AddSingleton<ReviewReleaseHandler>()
            .AddSingleton<SiteAddress>()
            .AddSingleton<VisitorAddress>()
            .AddSingleton<Publish.OpenDataSite>()
            .AddSingleton<Publish.ContextTableFiles>()
            .AddSingleton<FirmGate>();
    }
}
