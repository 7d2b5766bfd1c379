using System.Globalization;
using Npgsql;

namespace Lexom.AppHost.Local;

/// <summary>The environment variables by which a service learns everything it needs; AppHost.cs sets the same names.</summary>
public sealed class ServiceEnvironment
{
    private readonly LocalHostOptions _options;
    private readonly Secrets _secrets;
    private readonly string _admin;
    private readonly string _rabbit;
    private readonly Uri? _collector;
    private readonly Dictionary<string, (int Http, int H2c)> _ports;

    public ServiceEnvironment(LocalHostOptions options, Secrets secrets, string admin, string rabbit, Uri? collector, int gatewayPort)
    {
        (_options, _secrets, _admin, _rabbit, _collector) = (options, secrets, admin, rabbit, collector);
        _ports = Topology.Services.Where(s => !s.IsGateway)
            .ToDictionary(s => s.Name, s => (_secrets.Port(s.Name), _secrets.Port(s.Name + "-h2c")));
        Gateway = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{gatewayPort}/"));
    }

    /// <summary>The public address: also the issuer in every token.</summary>
    public Uri Gateway { get; }

    public Uri Http(Service service) => service.IsGateway ? Gateway : new Uri(Local(_ports[service.Name].Http));

    public IEnumerable<int> AllPorts => _ports.Values.SelectMany(p => new[] { p.Http, p.H2c });

    public string ConnectionString(string role)
    {
        var parts = new NpgsqlConnectionStringBuilder(_admin) { Username = role, Password = _secrets.Password("role-" + role) };
        return parts.ConnectionString;
    }

    public Dictionary<string, string?> ForMigration(Service service)
    {
        var variables = For(service);
        variables["ConnectionStrings__admin"] = _admin;
        return variables;
    }

    public Dictionary<string, string?> For(Service service)
    {
        var variables = new Dictionary<string, string?>
        {
            // What the host inherited for itself would override the endpoints below.
            ["ASPNETCORE_URLS"] = null,
            ["ASPNETCORE_HTTP_PORTS"] = null,
            ["ConnectionStrings__admin"] = null,
            ["ConnectionStrings__rabbit"] = null,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__lexom"] = ConnectionString(service.Name),
            ["Auth__Issuer"] = Gateway.AbsoluteUri,
        };
        AddEndpoints(variables, service);
        AddSecrets(variables, service);
        AddTelemetry(variables, service);
        if (service.Name == "privacy")
        {
            // Outside the database, so that a restored backup does not take it back (PRI-2).
            variables["Privacy__ErasureLog"] = Path.Combine(Path.GetFullPath(_options.DataFolder), "erasures.jsonl");
        }

        foreach (var (key, value) in _options.Environment)
        {
            variables[key] = value;
        }

        return variables;
    }

    private void AddEndpoints(Dictionary<string, string?> variables, Service service)
    {
        variables["Kestrel__Endpoints__http__Url"] = Http(service).GetLeftPart(UriPartial.Authority);
        variables["Kestrel__Endpoints__http__Protocols"] = "Http1";
        if (!service.IsGateway)
        {
            variables["ConnectionStrings__rabbit"] = _rabbit;
            variables["Kestrel__Endpoints__h2c__Url"] = Local(_ports[service.Name].H2c);
            variables["Kestrel__Endpoints__h2c__Protocols"] = "Http2";
        }

        foreach (var (name, ports) in _ports)
        {
            variables[$"services__{name}__http__0"] = Local(ports.Http);
            variables[$"services__{name}__h2c__0"] = Local(ports.H2c);
        }
    }

    private void AddSecrets(Dictionary<string, string?> variables, Service service)
    {
        variables["Auth__ClientSecret"] = _secrets.Password("client-" + service.Name);
        variables["Auth__ConsentLinkSecret"] = _secrets.Password("consent-links");
        if (service.Name != "identity")
        {
            return;
        }

        // Identity keeps every client's secret.
        foreach (var client in Topology.Clients)
        {
            variables[$"ServiceClients__{client}"] = _secrets.Password("client-" + client);
        }
    }

    private void AddTelemetry(Dictionary<string, string?> variables, Service service)
    {
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector?.GetLeftPart(UriPartial.Authority);
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = _collector is null ? null : "grpc";
        variables["OTEL_SERVICE_NAME"] = _collector is null ? null : service.Name;
    }

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
