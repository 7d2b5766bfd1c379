using Lexom.Contracts.Privacy;
using Lexom.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Features;
using Lexom.Privacy.Jobs;
using Lexom.Privacy.Reactions;
using Lexom.Privacy.Restoring;
using Lexom.Privacy.Signatures;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
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
    bus.AddBatchReaction<OnPersonalDataRead, PersonalDataRead>();
});
foreach (var service in ServiceNames.Every.Where(s => s != ServiceNames.Own))
{
    builder.AddServiceClient(service);
}

builder.AddPersonalData(PersonalData.Map);
builder.Services.AddDueJob<FetchPersonalData>();
builder.Services.AddDueJob<RaiseAlarms>();
builder.Services.AddDueJob<EraseOldRequests>();
builder.Services.AddSingleton<ErasureLog>();
builder.Services.AddDueJob<LogErasures>();
builder.Services.AddHostedService<ReapplyErasures>();
builder.Services.AddHealthChecks().AddCheck<ErasuresReapplied>("erasures", tags: ["ready"]);
builder.Services.AddDueJob<PlanRetention>();
builder.Services.AddDueJob<RunRetention>();
builder.Services.AddDueJob<ForgetReadings>();
builder.Services.AddDueJob<RaiseBreachAlarms>();
builder.Services.AddSingleton<ReportSigner>();
builder.Services.AddSingleton<LabelsPulled>();
builder.Services.AddDueJob<PullLabels>();
builder.Services.AddConstraintError(RegisterMappings.ConsentIndex, PrivacyErrors.ConsentInForce);
builder.Services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PrivacyOptions>>().Value);
builder.Services.AddValidation();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapPrivacyRoutes();
return await app.MigrateOrRunAsync<PrivacyDbContext>(args);
