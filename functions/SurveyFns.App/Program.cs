using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using SurveyFns.App.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.Configuration.AddDefaultSettings();
builder.Services.AddSurveyFns(builder.Configuration);
builder.Build().Run();
