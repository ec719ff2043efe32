using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using SurveyFns.App.Hosting;
using SurveyFns.App.Hosting.Telemetry;
using SurveyFns.App.Pages;
using SurveyFns.App.Pages.Staff;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<TelemetryMiddleware>();
builder.UseMiddleware<ProblemMiddleware>();
builder.Configuration.AddDefaultSettings();
builder.Services.AddSurveyFns(builder.Configuration);
builder.Services.AddRespondentPages();
builder.Services.AddStaffPages(builder.Configuration);
builder.Build().Run();
