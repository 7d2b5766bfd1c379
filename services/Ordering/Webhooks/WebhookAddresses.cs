using System.Net;
using Lexom.Kernel;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Webhooks;

/// <summary>Where events may be sent: public https addresses, and this very machine where <c>Webhooks:AllowLoopback</c> says so, which no production does.</summary>
public sealed class WebhookAddresses
{
    private readonly bool _loopback;

    public WebhookAddresses(IConfiguration configuration, IHostEnvironment environment)
    {
        _loopback = configuration.GetValue<bool>("Webhooks:AllowLoopback");
        if (_loopback && environment.IsProduction())
        {
            throw new InvalidOperationException("Webhooks:AllowLoopback is for tests and demonstrations: with it a partner could make us call ourselves.");
        }
    }

    public Result<Uri> Check(string? address) =>
        _loopback && Uri.TryCreate(address, UriKind.Absolute, out var own) && own.IsLoopback && own.Scheme == Uri.UriSchemeHttp ? own : WebhookTarget.Of(address);

    public bool Allows(IPAddress address) => WebhookTarget.IsPublic(address) || (_loopback && IPAddress.IsLoopback(address));
}
