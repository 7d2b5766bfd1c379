using Microsoft.Extensions.Http.Resilience;

namespace Lexom.Funding.Polling;

internal static class PollingSetup
{
    /// <summary>The client with its retries, circuit breaker and time-outs. No redirects: the key is for the address that was configured.</summary>
    public static void AddOpcoPolling(this IServiceCollection services)
    {
        services.AddHttpClient<PollClient>(http => http.MaxResponseContentBufferSize = PollClient.MostBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddStandardResilienceHandler(options =>
            {
                options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(5);
                options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(20);
                options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(30);
                options.Retry.MaxRetryAttempts = 2;
                options.Retry.Delay = TimeSpan.FromMilliseconds(200);
            });
    }
}
