namespace Lexom.AppHost.Local;

/// <summary>The sign-ins that Identity's sample data contains, for whoever tries the system. Public by design.</summary>
internal static class SignIns
{
    public static string Describe() => """
          Sign-ins                password of all: Lexom-2026-demo!
            commercial@lexom.example    sales
            formation@lexom.example     training manager
            comptable@lexom.example     accountant
            dpo@lexom.example           data protection officer
            admin@lexom.example         everything
                                  The last two need a code too: the sign-in page shows it, or give an authenticator app JRSXQ33NFVCGK3LPFVCGK3LPFUZDAMRW
          Clients                 portail-exemple / portail-exemple-secret-de-demonstration  (partner portal)
                                  opco-atlas / opco-atlas-secret-de-demonstration  (OPCO)
        """;
}
