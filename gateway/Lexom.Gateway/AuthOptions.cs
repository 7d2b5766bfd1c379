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

    /// <summary>The gateway's own public address, where another provider than Identity is the issuer.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The provider's discovery document, where it is not Identity.</summary>
    public Uri? MetadataAddress { get; init; }

    /// <summary>How it names the claim with a person's functions, in the identity token too.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>Its token endpoint, to renew sessions at.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>Its revocation endpoint.</summary>
    public Uri? RevocationEndpoint { get; init; }

    /// <summary>Identity is the issuer: its pages are here too.</summary>
    public bool IsOwn => MetadataAddress is null;

    /// <summary>Where browsers find the gateway, with a trailing slash.</summary>
    public Uri Gateway => PublicAddress ?? Issuer;

    /// <summary>From the environment only.</summary>
    [Required]
    public required string ClientSecret { get; init; }
}
