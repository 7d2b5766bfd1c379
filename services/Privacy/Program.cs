using Lexom.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Features;
using Lexom.Privacy.Jobs;
using Lexom.Privacy.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ServiceNames.Own);
builder.AddServiceDatabase<PrivacyDbContext>();
builder.AddMessaging<PrivacyDbContext>(bus =>
{
    bus.AddConsumer<OnPersonalDataAnswered>();
    bus.AddConsumer<OnCustomerRegistered>();
    bus.AddConsumer<OnContractConcluded>();
});
foreach (var service in ServiceNames.Every.Where(s => s != ServiceNames.Own))
{
    builder.AddServiceClient(service);
}

builder.Services.AddDueJob<FetchPersonalData>();
builder.Services.AddDueJob<RaiseAlarms>();
builder.Services.AddDueJob<EraseOldRequests>();
builder.Services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PrivacyOptions>>().Value);
builder.Services.AddValidation();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapPrivacyRoutes();
return await app.MigrateOrRunAsync<PrivacyDbContext>(args);
