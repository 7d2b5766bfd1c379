namespace Lexom.Identity.Domain;

/// <summary>One scope per surface (api.md): a token is good for one of them only.</summary>
public static class ClientScopes
{
    /// <summary>The staff app, through the gateway's session.</summary>
    public const string Staff = "staff";

    /// <summary>Partner portals.</summary>
    public const string Partner = "partner";

    /// <summary>OPCO systems.</summary>
    public const string Opco = "opco";

    /// <summary>Service to service; never routed by the gateway.</summary>
    public const string Internal = "internal";
}
