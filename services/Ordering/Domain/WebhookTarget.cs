using System.Net;
using System.Net.Sockets;
using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>Where a partner may have events sent: a public https address and nothing that leads back inside, whatever its name says or resolves to.</summary>
public static class WebhookTarget
{
    private const int Longest = 500;

    private static readonly string[] LocalEndings = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];

    private static readonly IPNetwork[] Inside =
    [
        // Not for the public Internet: RFC 6890 and its successors in the IANA registries.
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Of IPv6 only this has been given out for the public Internet.
    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    /// <summary>The address as it will be used, or why it is refused.</summary>
    public static Result<Uri> Of(string? address)
    {
        if (address is not { Length: > 0 and <= Longest } || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps
            || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            return WebhookErrors.AddressInvalid;
        }

        var bare = uri.DnsSafeHost.TrimEnd('.');
        var local = !IPAddress.TryParse(bare, out var literal) && (!bare.Contains('.', StringComparison.Ordinal) || HasLocalEnding(bare));
        return local || (literal is not null && !IsPublic(literal)) ? WebhookErrors.AddressInside : uri;
    }

    /// <summary>Asked again of every address a name resolves to, at the moment of connecting: names change (DNS rebinding).</summary>
    public static bool IsPublic(IPAddress address)
    {
        var actual = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (actual.AddressFamily == AddressFamily.InterNetwork || PublicV6.Contains(actual)) && !Inside.Any(network => network.Contains(actual));
    }

    private static bool HasLocalEnding(string host) =>
        LocalEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
