using Lexom.Funding;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Features;
using Lexom.Funding.Jobs;
using Lexom.Funding.Polling;
using Lexom.Funding.Reactions;
using Lexom.Funding.Uploads;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("funding");
builder.AddServiceDatabase<FundingDbContext>();
builder.AddServiceClient("ordering").AddServiceClient("billing");
builder.AddMessaging<FundingDbContext>(bus =>
{
    bus.AddConsumer<OnProposalAccepted>();
    bus.AddConsumer<OnOrderWithdrawn>();
    bus.AddConsumer<OnContractConcluded>();
    bus.AddConsumer<OnContractCancelled>();
    bus.AddConsumer<OnContractRescheduled>();
    bus.AddConsumer<OnTrainingDelivered>();
    bus.AddConsumer<OnInvoiceIssued>();
    bus.AddConsumer<OnPersonalDataRequested>();
});
builder.Services.AddOptions<FundingOptions>().BindConfiguration("Funding").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddDueJob<WarnBeforeLapse>();
builder.AddPersonalData(PersonalData.Map);
builder.Services.AddDueJob<LapseUnpaidFiles>();
builder.Services.AddDueJob<CompareStatements>();
builder.Services.AddDueJob<PollOpcos>();
builder.Services.AddDueJob<PrepareClaims>();
builder.Services.AddDueJob<ForgetClaimFiles>();
builder.Services.AddDueJob<ForgetForgeries>();
builder.Services.AddOpcoPolling();
builder.Services.AddScoped<UploadRun>();
builder.Services.AddConstraintError(OpcoPaymentMapping.ReferenceIndex, FundingErrors.ReferenceReused());

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapFundingRoutes();
return await app.MigrateOrRunAsync<FundingDbContext>(args, FundingSeed.ApplyAsync);
