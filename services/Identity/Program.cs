using Lexom.Identity;
using Lexom.Identity.Data;
using Lexom.Identity.Features;
using Lexom.Identity.Jobs;
using Lexom.Identity.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("identity");
builder.AddServiceDatabase<IdentityDbContext>();
builder.AddMessaging<IdentityDbContext>(bus => bus.AddConsumer<OnPersonalDataRequested>());
builder.AddPersonalData(PersonalData.Map);
builder.AddServiceClient("privacy");
builder.Services.AddDueJob<ApplyCorrections>();
builder.Services.AddDataProtection().SetApplicationName("lexom-identity").PersistKeysToDbContext<IdentityDbContext>();
builder.Services.AddIdentityCore<StaffAccount>(StaffAccounts.Configure)
    .AddEntityFrameworkStores<IdentityDbContext>().AddTokenProvider<DataProtectorTokenProvider<StaffAccount>>(TokenOptions.DefaultProvider)
    .AddPasswordValidator<GuessablePasswords>();
builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = StaffAccounts.HashIterations);
builder.Services.AddAntiforgery(StaffAccounts.Configure);
builder.Services.AddStaffSignIn();
builder.AddSecondFactors();
builder.Services.AddIssuer();
builder.Services.AddHostedService<PruneTokens>();
builder.Services.AddHostedService<RotateKeys>();
builder.Services.AddValidation();

var app = builder.Build();
app.UsePublicScheme();
app.MapDefaultEndpoints();
app.MapIdentityRoutes();
return await app.MigrateOrRunAsync<IdentityDbContext>(args, IdentitySeed.ApplyAsync);
