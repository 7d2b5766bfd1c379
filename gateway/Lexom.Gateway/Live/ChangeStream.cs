using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Lexom.Gateway.Live;

/// <summary>
/// <c>GET /session/changes</c>: server-sent events that name what has changed, <c>ordering Contract</c>; the staff app reads it again through its own routes, with its own
/// rights. A stream ends after some minutes and the browser opens the next: so a session that has ended stops listening.
/// </summary>
internal static class ChangeStream
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void AddChangeStream(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChangeListener>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ChangeListener>());
    }

    public static void MapChangeStream(this WebApplication app) =>
        app.MapGet("/session/changes", Handle).RequireAuthorization(Surfaces.Staff).ExcludeFromDescription();

    private static ServerSentEventsResult<string> Handle(HttpContext http, ChangeListener listener, IHostApplicationLifetime lifetime)
    {
        // A stream that says little is no slow client.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return TypedResults.ServerSentEvents(NewsAsync(listener, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> NewsAsync(
        ChangeListener listener, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        end.CancelAfter(Life);
        var screen = listener.Open();
        try
        {
            // The first word tells the screen that it is heard.
            yield return new("", "open");
            while (!end.IsCancellationRequested)
            {
                yield return await NextAsync(screen.Reader, end.Token) is { } news ? new(news, "change") : new("", "alive");
            }
        }
        finally
        {
            listener.Close(screen);
        }
    }

    // Null when there is no news for a while, or at the end.
    private static async Task<string?> NextAsync(System.Threading.Channels.ChannelReader<string> news, CancellationToken end)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(end);
        quiet.CancelAfter(Heartbeat);
        try
        {
            return await news.ReadAsync(quiet.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
