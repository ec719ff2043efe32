using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SurveyFns.WorkerHost;
using SurveyFns.WorkerHost.Functions;
using SurveyFns.WorkerHost.Http;

// dotnet SurveyFns.WorkerHost.dll <folder of the published app>
var folder = Path.GetFullPath(args[0]);
var port = int.Parse(Environment.GetEnvironmentVariable("SelfHost__Port") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
{
    kestrel.AllowSynchronousIO = false;
    kestrel.Limits.MaxRequestBodySize = 100 * 1024 * 1024;
    kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
});
builder.Services.AddRouting();
builder.Services.AddHttpForwarder();
builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
builder.Services.AddSingleton(new WorkerProcess(folder));
builder.Services.AddSingleton<WorkerConnection>();
builder.Services.AddSingleton<FunctionsHost>();
builder.Services.AddSingleton<FunctionDispatcher>();

var app = builder.Build();
var host = app.Services.GetRequiredService<FunctionsHost>();
app.MapGrpcService<WorkerService>();
app.MapPost("/admin/functions/{name}", host.RunByHandAsync);
app.MapFallback("{**path}", app.Services.GetRequiredService<FunctionDispatcher>().InvokeAsync);
await app.StartAsync();
var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
await host.StartAsync(new Uri(addresses[1]), app.Lifetime.ApplicationStopping);
Console.WriteLine("staff key: " + host.FunctionKey);
Console.WriteLine("address: " + addresses[0]);
await app.WaitForShutdownAsync();
