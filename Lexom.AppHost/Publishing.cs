using Aspire.Hosting;

namespace Lexom.AppHost;

/// <summary>The way off one machine: `aspire publish` writes a Docker Compose file, `aspire publish -- --target k8s` a Helm chart.</summary>
internal static class Publishing
{
#if PUBLISHING
    // A publish has one target.
    public static void AddTarget(IDistributedApplicationBuilder builder)
    {
        if (builder.Configuration["target"] == "k8s")
        {
            builder.AddKubernetesEnvironment("k8s");
        }
        else
        {
            builder.AddDockerComposeEnvironment("compose");
        }
    }
#else
    // Running needs no target, publishing does: a feed without the packages of the targets must not end in an empty publish.
    public static void AddTarget(IDistributedApplicationBuilder builder)
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            throw new DistributedApplicationException("Publishing needs the packages Aspire.Hosting.Docker and Aspire.Hosting.Kubernetes, which the package feed did not have when Lexom was built.");
        }
    }
#endif
}
