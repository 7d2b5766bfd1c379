using Lexom.Billing;
using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Billing.Features;
using Lexom.Billing.Jobs;
using Lexom.Billing.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("billing");
builder.AddServiceDatabase<BillingDbContext>();
builder.AddMessaging<BillingDbContext>(bus =>
{
    bus.AddConsumer<OnCustomerRegistered>();
    bus.AddConsumer<OnProposalAccepted>();
    bus.AddConsumer<OnOrderWithdrawn>();
    bus.AddConsumer<OnContractCancelled>();
    bus.AddConsumer<OnContractRescheduled>();
    bus.AddConsumer<OnComplementAccepted>();
    bus.AddConsumer<OnPenaltyDue>();
    bus.AddConsumer<OnTrainingDelivered>();
    bus.AddConsumer<OnFundingDecided>();
    bus.AddConsumer<OnFundingReduced>();
    bus.AddConsumer<OnFundingRevoked>();
    bus.AddConsumer<OnOpcoPaymentReported>();
    bus.AddConsumer<OnFundingLapsed>();
    bus.AddConsumer<OnPersonalDataRequested>();
});
builder.AddServiceClient("ordering");
builder.Services.AddScoped<Planner>().AddScoped<DocumentIssuer>().AddScoped<Cashier>();
builder.AddPersonalData(PersonalData.Map);
builder.Services.AddDueJob<FetchBillingIdentities>();
builder.Services.AddDueJob<IssuePlannedDocuments>();
builder.Services.AddDueJob<FindOverdue>();
builder.Services.AddConstraintError("ix_reference_rates_day", BillingErrors.RateExists);
builder.Services.AddOptions<BillingOptions>().BindConfiguration("Billing").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddValidation();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapBillingRoutes();
return await app.MigrateOrRunAsync<BillingDbContext>(args, BillingSeed.ApplyAsync);
