using System.Net;
using System.Net.Sockets;

namespace Lexom.Ordering.Webhooks;

/// <summary>
/// Connects to partners' addresses and to nothing inside: the name is resolved here, each address it has is checked, and a checked one is connected to, so that a name
/// cannot mean one thing when asked and another when used. No redirect is followed, no proxy or cookie used, and what the other side sends is not read.
/// </summary>
internal static class WebhookConnections
{
    public const string Client = "webhooks";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new WebhookAddresses(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<WebhookSecrets>();
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddHttpClient(Client, http => http.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(services => HandlerTo(services.GetRequiredService<WebhookAddresses>()));
    }

    internal static SocketsHttpHandler HandlerTo(WebhookAddresses addresses) => new()
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null, MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1), ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, addresses, ct),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, WebhookAddresses allowed, CancellationToken ct)
    {
        var open = (await Dns.GetHostAddressesAsync(target.Host, ct)).Where(allowed.Allows).ToArray();
        if (open.Length == 0)
        {
            throw new HttpRequestException("The address leads inside.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
