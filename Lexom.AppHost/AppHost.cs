// The whole system for Aspire: `dotnet run --project Lexom.AppHost`, `aspire run`, `aspire publish`. Compiled where Aspire's packages
// can be restored; Local/ starts the same processes with the same environment where they can't (or with --local).
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lexom.AppHost;
using Lexom.AppHost.Local;
using Projects;

if (args is ["backup" or "restore", ..])
{
    return await BackupCommand.RunAsync(args);
}

if (args.Contains("--local"))
{
    return await Up.RunAsync(args);
}

var builder = DistributedApplication.CreateBuilder(args);
var publishing = builder.ExecutionContext.IsPublishMode;
var folder = Path.GetFullPath(Path.Combine(builder.AppHostDirectory, "..", ".lexom"));

Publishing.AddTarget(builder);

// On this machine the secrets of Local/ are used, so that both ways of starting share their data; published, they are asked for.
using var running = publishing ? null : FolderLock.Take(folder);
var secrets = publishing ? null : Secrets.In(folder);

IResourceBuilder<ParameterResource> Secret(string name, string key) =>
    secrets is null ? builder.AddParameter(name, secret: true) : builder.AddParameter(name, secrets.Password(key), secret: true);

// Backing services: those given by connection string, else containers, else the machine's own programs.
var local = secrets is null || await ContainerRuntime.AnswersAsync() ? null : new LocalServers(builder, folder, secrets);
var database = builder.Configuration["ConnectionStrings:admin"] is { } admin ? Database.Given(builder, admin)
    : local is null ? DatabaseContainer()
    : await local.AddPostgresAsync();
var broker = builder.Configuration["ConnectionStrings:rabbit"] is { } rabbit ? Broker.Given(builder, rabbit)
    : local is null ? BrokerContainer()
    : local.AddRabbitMq();

Database DatabaseContainer()
{
    // Published, nobody creates the database on the server but its own start: hence POSTGRES_DB.
    var server = builder.AddPostgres("postgres", password: Secret("postgres-password", "postgres"))
        .WithEnvironment("POSTGRES_DB", "lexom")
        .WithDataVolume("lexom-postgres");
    var lexom = server.AddDatabase("lexom");
    var endpoint = server.Resource.PrimaryEndpoint;
    return new Database(
        ReferenceExpression.Create($"Host={endpoint.Property(EndpointProperty.Host)};Port={endpoint.Property(EndpointProperty.Port)};Database=lexom"),
        lexom.Resource.ConnectionStringExpression,
        lexom);
}

Broker BrokerContainer()
{
    var server = builder.AddRabbitMQ("rabbit", password: Secret("rabbit-password", "rabbitmq")).WithDataVolume("lexom-rabbit");
    return new Broker(server.Resource.ConnectionStringExpression, server);
}

// The services. Each is migrated by a run of its own before it starts, and knows every other by name.
var issuer = builder.AddParameter("public-address", "http://localhost:8080/", publishValueAsDefault: true);
var clients = Topology.Clients.ToDictionary(name => name, name => Secret($"client-{name}", $"client-{name}"));
// Every service signs links to the consents with it; Privacy opens them.
var consentLinks = Secret("consent-links", "consent-links");

var migrations = new List<IResourceBuilder<ProjectResource>>();
var identity = AddService<Lexom_Identity>("identity");
IResourceBuilder<ProjectResource>[] services =
[
    identity,
    AddService<Lexom_Catalog>("catalog"),
    AddService<Lexom_Ordering>("ordering"),
    AddService<Lexom_Billing>("billing"),
    AddService<Lexom_Funding>("funding"),
    AddService<Lexom_Privacy>("privacy"),
];
var gateway = AddProgram<Lexom_Gateway>(Topology.Gateway)
    .WithHttpEndpoint(port: 8080, targetPort: publishing ? 8080 : null, name: "http")
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WaitFor(identity);
Listen(gateway, "http", "Http1");

// Migrations too: a program reads its whole configuration before it does either.
foreach (var caller in services.Append(gateway).Concat(migrations))
{
    foreach (var called in services.Where(s => s != caller))
    {
        caller.WithReference(called);
    }
}

// Identity checks tokens like everybody else, with the keys it publishes itself.
identity.WithEnvironment("services__identity__http__0", identity.GetEndpoint("http"));
if (!publishing)
{
    // Outside the database, so that a restored backup does not take it back (PRI-2).
    services.Single(s => s.Resource.Name == "privacy").WithEnvironment("Privacy__ErasureLog", Path.Combine(folder, "erasures.jsonl"));
}

Console.WriteLine(SignIns.Describe());
await builder.Build().RunAsync();
return 0;

IResourceBuilder<ProjectResource> AddService<TProject>(string name)
    where TProject : IProjectMetadata, new()
{
    // Two cleartext endpoints: HTTP/2 without TLS can't be negotiated, and the gateway speaks it to the services.
    var service = AddProgram<TProject>(name)
        .WithHttpEndpoint(targetPort: publishing ? 8080 : null, name: "http")
        .WithHttpEndpoint(targetPort: publishing ? 8081 : null, name: "h2c")
        .WithEndpoint("h2c", endpoint => endpoint.Transport = "http2")
        .WithHttpHealthCheck("/health", endpointName: "http");
    Listen(service, "http", "Http1");
    Listen(service, "h2c", "Http2");
    return service;
}

IResourceBuilder<ProjectResource> AddProgram<TProject>(string name)
    where TProject : IProjectMetadata, new()
{
    var role = Secret($"role-{name}", $"role-{name}");
    var connection = ReferenceExpression.Create($"{database.Server};Username={name};Password={role.Resource}");
    // Sample data belongs to a run on this machine, never to what is published.
    string[] migrate = publishing ? ["migrate"] : ["migrate", "--seed"];
    var migration = Configure(builder.AddProject<TProject>($"{name}-migrate", launchProfileName: null), name, connection)
        .WithEnvironment("ConnectionStrings__admin", database.Admin)
        .WithArgs(migrate);
    migrations.Add(migration);
    if (database.Ready is { } ready)
    {
        migration.WaitFor(ready);
    }

    var program = Configure(builder.AddProject<TProject>(name, launchProfileName: null), name, connection).WaitForCompletion(migration);
    return name != Topology.Gateway && broker.Ready is { } brokerReady ? program.WaitFor(brokerReady) : program;
}

IResourceBuilder<ProjectResource> Configure(IResourceBuilder<ProjectResource> program, string name, ReferenceExpression connection)
{
    program.WithEnvironment("ASPNETCORE_ENVIRONMENT", publishing ? "Production" : "Development")
        .WithEnvironment("ConnectionStrings__lexom", connection)
        .WithEnvironment("Auth__Issuer", issuer);
    if (name != Topology.Gateway)
    {
        program.WithEnvironment("ConnectionStrings__rabbit", broker.Connection);
    }

    program.WithEnvironment("Auth__ClientSecret", clients[name]).WithEnvironment("Auth__ConsentLinkSecret", consentLinks);
    if (name == "identity")
    {
        // It keeps every client's secret.
        foreach (var (client, secret) in clients)
        {
            program.WithEnvironment($"ServiceClients__{client}", secret);
        }
    }

    return program;
}

void Listen(IResourceBuilder<ProjectResource> program, string endpoint, string protocols)
{
    var host = publishing ? "*" : "localhost";
    var port = program.GetEndpoint(endpoint).Property(EndpointProperty.TargetPort);
    program.WithEnvironment($"Kestrel__Endpoints__{endpoint}__Url", ReferenceExpression.Create($"http://{host}:{port}"))
        .WithEnvironment($"Kestrel__Endpoints__{endpoint}__Protocols", protocols);
}
