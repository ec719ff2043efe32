using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SurveyFns.App.Hosting;
using SurveyFns.App.Hosting.Telemetry;
using SurveyFns.App.Pages;
using SurveyFns.App.Pages.Staff;
using SurveyFns.Core.Surveys;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    if (DefinitionCheck.IsWanted(args))
    {
        Console.WriteLine(DefinitionCheck.Describe(SchemaFolder.Load(builder.Configuration["Survey:SchemasPath"])));
        return 0;
    }

    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<TelemetryMiddleware>();
    builder.UseMiddleware<ProblemMiddleware>();
    builder.Configuration.AddDefaultSettings();
    builder.Services.AddSurveyFns(builder.Configuration);
    builder.Services.AddRespondentPages();
    builder.Services.AddStaffPages(builder.Configuration);
    var host = builder.Build();
    // Nothing starts before the definitions are read, and nothing at all where one is refused.
    host.Services.GetRequiredService<SurveyCatalog>();
    host.Run();
    return 0;
}
catch (DefinitionException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
