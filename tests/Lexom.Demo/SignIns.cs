namespace Lexom.Demo;

/// <summary>The seeded sign-ins of a Development system, as <c>./lexom up</c> prints them. Worthless as secrets: they are published here.</summary>
internal static class SignIns
{
    public const string StaffPassword = "Lexom-2026-demo!";

    /// <summary>What the authenticator app of the sample DPO and administrator was given.</summary>
    public const string TotpSecret = "Lexom-Demo-Demo-2026";
    public const string Sales = "commercial@lexom.example";
    public const string TrainingManager = "formation@lexom.example";
    public const string Accountant = "comptable@lexom.example";
    public const string Dpo = "dpo@lexom.example";
    public const string Administrator = "admin@lexom.example";
    public const string PartnerClient = "portail-exemple";
    public const string PartnerSecret = "portail-exemple-secret-de-demonstration";
    public const string OpcoClient = "opco-atlas";
    public const string OpcoSecret = "opco-atlas-secret-de-demonstration";
}
