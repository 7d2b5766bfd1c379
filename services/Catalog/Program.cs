using Lexom.Catalog;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Features;
using Lexom.Catalog.Jobs;
using Lexom.Catalog.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("catalog");
builder.AddServiceDatabase<CatalogDbContext>();
builder.AddMessaging<CatalogDbContext>(bus =>
{
    bus.AddConsumer<OnProposalIssued>();
    bus.AddConsumer<OnProposalExpired>();
    bus.AddConsumer<OnOrderWithdrawn>();
    bus.AddConsumer<OnContractConcluded>();
    bus.AddConsumer<OnContractCancelled>();
    bus.AddConsumer<OnContractRescheduled>();
    bus.AddConsumer<OnParticipantsInvited>();
    bus.AddConsumer<OnPersonalDataRequested>();
});
builder.AddPersonalData(PersonalData.Map);
builder.Services.AddDueJob<EraseTrainers>();
builder.Services.AddDueJob<ApplyCorrections>();
builder.Services.AddScoped<IEndsLimits, EndRestrictions>();
builder.AddServiceClient("privacy");
builder.Services.AddConstraintError(CourseMapping.ReferenceIndex, CourseErrors.ReferenceTaken);
builder.Services.AddConstraintError(SlotMapping.TrainerConstraint, TrainerErrors.DoubleBooked);
builder.Services.AddConstraintError(SlotMapping.RoomConstraint, RoomErrors.DoubleBooked);
builder.Services.AddConstraintError(TrainerMapping.EmailIndex, TrainerErrors.EmailTaken);
builder.Services.AddConstraintError(RoomMapping.NameIndex, RoomErrors.NameTaken);
builder.Services.AddOptions<CatalogOptions>().BindConfiguration("Catalog").ValidateDataAnnotations().ValidateOnStart();
PublishedAnswers.AddTo(builder.Services);
builder.Services.AddValidation();

var app = builder.Build();
app.MapDefaultEndpoints();
app.UseOutputCache();
PublishedAnswers.ForgetOnPublication(app.Services);
app.MapCatalogRoutes();
return await app.MigrateOrRunAsync<CatalogDbContext>(args, CatalogSeed.ApplyAsync);
