using System.Text.Json;
using Lexom.ServiceDefaults.Time;

namespace Lexom.Gateway.Clock;

/// <summary>Asks the services what time they have, until they agree or a few seconds have passed.</summary>
internal sealed class ServiceClocks(HttpClient http, IConfiguration configuration)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> AgreeAsync(TimeSpan offset, CancellationToken ct)
    {
        var names = configuration.GetSection("services").GetChildren().Select(service => service.Key).ToArray();
        var readings = await Task.WhenAll(names.Select(name => AskUntilMovedAsync(name, offset, ct)));
        return names.Zip(readings).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<DateTimeOffset?> AskUntilMovedAsync(string name, TimeSpan offset, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        DateTimeOffset? seen = null;
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            seen = await AskAsync(name, ct);
            if (seen is { } now && (now - (TimeProvider.System.GetUtcNow() + offset)).Duration() < Tolerance)
            {
                return seen;
            }

            await Task.Delay(Pause, TimeProvider.System, ct);
        }

        return seen;
    }

    // A service that is away reads the offset before it serves again: it need not be waited for.
    private async Task<DateTimeOffset?> AskAsync(string name, CancellationToken ct)
    {
        try
        {
            return (await http.GetFromJsonAsync<ClockReading>(new Uri(new Uri(configuration[$"services:{name}:http:0"]!), "dev/clock"), ct))?.Now;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
