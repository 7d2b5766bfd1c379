using System.ComponentModel.DataAnnotations;

namespace Lexom.Identity;

/// <summary>Section <c>Auth</c>: the public address under which tokens are issued.</summary>
public sealed record IssuerOptions
{
    /// <summary>The gateway's public address, with a trailing slash.</summary>
    [Required]
    public required Uri Issuer { get; init; }
}
