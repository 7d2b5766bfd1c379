using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lexom.ServiceTests.Fixture;

/// <summary>A service's due jobs and the relay that empties its outbox, stopped until this is disposed: what changes meanwhile, a request has changed.</summary>
internal sealed class PausedJobs : IAsyncDisposable
{
    private readonly IReadOnlyList<IHostedService> _jobs;

    private PausedJobs(IReadOnlyList<IHostedService> jobs) => _jobs = jobs;

    public static async Task<PausedJobs> OfAsync(IServiceProvider services)
    {
        var paused = new PausedJobs([.. services.GetServices<IHostedService>().Where(IsJob)]);
        paused._jobs.ShouldNotBeEmpty();
        await Task.WhenAll(paused._jobs.Select(job => job.StopAsync(CancellationToken.None)));
        return paused;
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_jobs.Select(job => job.StartAsync(CancellationToken.None)));

    private static bool IsJob(IHostedService hosted) =>
        hosted is OutboxRelay || (hosted.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(DueJobRunner<>));
}
