using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Lexom.Ordering.Data;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Lexom.Ordering.Webhooks;

/// <summary>Sends one event once, signed, and says in a word what came of it. The hour of the signature is the real one: the portal compares it with its own.</summary>
public sealed class WebhookSender(
    IHttpClientFactory clients, WebhookSecrets secrets, IOptions<JsonOptions> json, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock)
{
    /// <summary>The status where there was an answer, and why it was not taken where it was not.</summary>
    public async Task<(int? Status, string? Error)> SendAsync(Guid id, WebhookEndpoint endpoint, TimelineEntry line, CancellationToken ct)
    {
        using var request = Request(id, endpoint, line);
        try
        {
            using var answer = await clients.CreateClient(WebhookConnections.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)answer.StatusCode;
            return (status, status switch { >= 200 and < 300 => null, >= 300 and < 400 => "redirect", _ => "refused" });
        }
        catch (HttpRequestException)
        {
            return (null, "unreachable");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, "timeout");
        }
    }

    private HttpRequestMessage Request(Guid id, WebhookEndpoint endpoint, TimelineEntry line)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(PartnerEvent.Of(line), json.Value.SerializerOptions);
        var at = wallClock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Lexom", "1"));
        request.Headers.Add("webhook-id", id.ToString());
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Sign(endpoint, id, at, body));
        return request;
    }
}
