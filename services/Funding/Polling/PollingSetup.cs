using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Lexom.Funding.Polling;

internal static class PollingSetup
{
    /// <summary>
    /// The client with its retries, circuit breaker and time-outs; in real time, because the pause before a retry has nothing to do with the business clock. No redirects:
    /// the key is for the address that was configured.
    /// </summary>
    public static void AddOpcoPolling(this IServiceCollection services) =>
        services.AddHttpClient<PollClient>(http => http.MaxResponseContentBufferSize = PollClient.MostBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddResilienceHandler("opco", pipeline =>
            {
                pipeline.TimeProvider = TimeProvider.System;
                pipeline
                    .AddTimeout(TimeSpan.FromSeconds(20))
                    .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(200), BackoffType = DelayBackoffType.Exponential, UseJitter = true })
                    .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { SamplingDuration = TimeSpan.FromSeconds(30) })
                    .AddTimeout(TimeSpan.FromSeconds(5));
            });
}
