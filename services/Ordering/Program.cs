using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Features;
using Lexom.Ordering.Jobs;
using Lexom.Ordering.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("ordering");
builder.AddServiceDatabase<OrderingDbContext>();
builder.AddMessaging<OrderingDbContext>(OrderingReactions.Add);
builder.Services.AddScoped<Conclusion>();
builder.Services.AddDueJob<ExpireProposals>();
builder.Services.AddDueJob<ConcludePaidContracts>();
builder.Services.AddDueJob<ExpireComplements>();
builder.Services.AddConstraintError(ContractMapping.ProposalIndex, OrderingErrors.ProposalIs(ProposalStatus.Accepted));
builder.Services.AddValidation();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapOrderingRoutes();
return await app.MigrateOrRunAsync<OrderingDbContext>(args);
