namespace Lexom.Identity.Domain;

/// <summary>Who stands behind an OAuth client; the surface it may reach follows from it and from nothing else.</summary>
public enum ClientKind
{
    /// <summary>The gateway, on behalf of a signed-in member of staff.</summary>
    Gateway,

    /// <summary>A partner's portal, for one partner.</summary>
    Partner,

    /// <summary>The system of one OPCO.</summary>
    Opco,

    /// <summary>One of our own services calling another.</summary>
    Service,
}
