using Lexom.Gateway;
using Lexom.Gateway.Clock;
using Lexom.Gateway.Data;
using Lexom.Gateway.Limits;
using Lexom.Gateway.Live;
using Lexom.Gateway.Proxy;
using Lexom.Gateway.Reference;
using Lexom.Gateway.Session;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Microsoft.AspNetCore.DataProtection;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("gateway");
builder.AddConnectionLimits();
builder.AddServiceDatabase<GatewayDbContext>();
builder.Services.AddDataProtection().SetApplicationName("lexom-gateway").PersistKeysToDbContext<GatewayDbContext>();
builder.Services.AddOptions<AuthOptions>().BindConfiguration("Auth").ValidateDataAnnotations().ValidateOnStart();
builder.AddStaffSession();
builder.Services.AddSurfacePolicies();
builder.Services.AddReverseProxy()
    .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
    .AddConfigFilter<ServiceAddresses>()
    .AddTransforms(ForwardedRequest.Transform);
RevokedTokens.Setup.Add(builder);
builder.AddClockMoves();
builder.AddChangeStream();
builder.AddStaffAppFiles();

var app = builder.Build();
app.UseRequestCleaning();
app.UseSecurityHeaders();
app.UseStaffAppFiles();
app.MapDefaultEndpoints();
app.UseProblemBodies();
app.UseClientLimits();
app.MapSessionRoutes();
app.MapChangeStream();
app.MapClockMoves();
app.MapApiReference();
app.MapReverseProxy(proxy =>
{
    proxy.UseBodyLimit();
    proxy.UseAntiforgeryGuard();
    proxy.UseSafeRetry();
    proxy.UseLoadBalancing();
    proxy.UsePassiveHealthChecks();
});
app.MapStaffApp();
return await app.MigrateOrRunAsync<GatewayDbContext>(args);
