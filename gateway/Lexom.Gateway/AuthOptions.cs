using System.ComponentModel.DataAnnotations;

namespace Lexom.Gateway;

/// <summary>Section <c>Auth</c>: the public address of the issuer, and this gateway's secret there.</summary>
public sealed record AuthOptions
{
    /// <summary>The client registered for the gateway.</summary>
    public const string ClientId = "lexom-gateway";

    /// <summary>Public address, with a trailing slash: browsers are sent there.</summary>
    [Required]
    public required Uri Issuer { get; init; }

    /// <summary>From the environment only.</summary>
    [Required]
    public required string ClientSecret { get; init; }
}
