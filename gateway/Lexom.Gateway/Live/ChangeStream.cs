using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Lexom.Gateway.Live;

/// <summary>
/// <c>GET /session/changes</c>: server-sent events that name what has changed, <c>ordering Contract</c>; the staff app reads it again through its own routes, with its own
/// rights. <c>?after=</c> names the position up to which the screen is up to date (from <c>/session/me</c>, or the id of the last event it has heard): what came since is told first.
/// A stream ends after some minutes and the browser opens the next, with the last id: so a session that has ended stops listening.
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

    private static ServerSentEventsResult<string> Handle(
        HttpContext http, ChangeListener listener, IHostApplicationLifetime lifetime, string? after = null, [FromHeader(Name = "Last-Event-ID")] string? lastHeard = null)
    {
        // A stream that says little is no slow client.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return TypedResults.ServerSentEvents(NewsAsync(listener, lastHeard ?? after, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> NewsAsync(
        ChangeListener listener, string? after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        end.CancelAfter(Life);
        var (screen, missed, position) = listener.Open(after);
        try
        {
            foreach (var news in missed)
            {
                yield return Told(news);
            }

            // Tells the screen that it is heard, and up to where.
            yield return new SseItem<string>("", "open") { EventId = position };
            while (!end.IsCancellationRequested && !screen.Reader.Completion.IsCompleted)
            {
                yield return await NextAsync(screen.Reader, end.Token) is { } news ? Told(news) : new("", "alive");
            }
        }
        finally
        {
            listener.Close(screen);
        }
    }

    private static SseItem<string> Told(News news) => new(news.What, "change") { EventId = news.Position };

    // Null when there is no news for a while, or at the end.
    private static async Task<News?> NextAsync(ChannelReader<News> news, CancellationToken end)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(end);
        quiet.CancelAfter(Heartbeat);
        try
        {
            return await news.ReadAsync(quiet.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            return null;
        }
    }
}
