using Yarp.ReverseProxy.Configuration;

namespace Lexom.Gateway.Proxy;

/// <summary>
/// Gives each cluster of the route table its destinations from the environment: <c>services__name__h2c__0</c>, <c>__1</c>, ... one per instance.
/// HTTP/2 with prior knowledge nearly doubles what the gateway passes on.
/// </summary>
internal sealed class ServiceAddresses(IConfiguration configuration) : IProxyConfigFilter
{
    public ValueTask<ClusterConfig> ConfigureClusterAsync(ClusterConfig cluster, CancellationToken cancel)
    {
        var addresses = configuration.GetSection($"services:{cluster.ClusterId}:h2c").GetChildren().ToDictionary(
            instance => $"{cluster.ClusterId}-{instance.Key}", instance => new DestinationConfig { Address = instance.Value! });
        return addresses.Count > 0
            ? new(cluster with { Destinations = addresses })
            : throw new InvalidOperationException($"services__{cluster.ClusterId}__h2c__0 is not set.");
    }

    public ValueTask<RouteConfig> ConfigureRouteAsync(RouteConfig route, ClusterConfig? cluster, CancellationToken cancel) => new(route);
}
