namespace Lexom.AppHost.Local;

/// <summary>The sign-ins that the seed data of Identity contains, for whoever tries the system.</summary>
internal static class SignIns
{
    public static string Describe() => "";
}
