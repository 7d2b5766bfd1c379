namespace Lexom.Identity.Domain;

/// <summary>What is done with one field of a staff account when its holder uses a right (CGV-5.5-d).</summary>
/// <param name="Field">Table-like name.</param>
/// <param name="Category">In French, for the report.</param>
/// <param name="Outcome"><c>given</c>, <c>erased</c> or <c>held</c>.</param>
/// <param name="Ground">Why it is held, in French.</param>
public sealed record AccountFieldOutcome(string Field, string Category, string Outcome, string? Ground);

/// <summary>Decides what happens to a staff account's personal data. An account in use is needed to do the job; a closed one is not.</summary>
public static class AccountRights
{
    private const string InUse = "Compte de travail en service, nécessaire à l'exécution du contrat de travail (RGPD, art. 6, § 1, b).";
    private const string ByAdministrator = "Compte de travail en service : la correction est faite par l'administrateur, sur demande de la personne.";

    private static readonly (string Field, string Category)[] Fields =
    [
        ("staffAccount.email", "adresse de connexion du personnel"),
        ("staffAccount.displayName", "nom affiché du personnel"),
    ];

    /// <summary>True when the account must be closed for good and its fields emptied.</summary>
    public static bool Erases(string right, bool accountActive) => right == "erasure" && !accountActive;

    /// <summary>One outcome per field. Fields already erased are not held any more, so there is nothing to answer for them.</summary>
    public static IReadOnlyList<AccountFieldOutcome> Decide(string right, bool accountActive, bool alreadyErased)
    {
        if (alreadyErased)
        {
            return [];
        }

        var (outcome, ground) = right switch
        {
            "access" or "portability" => ("given", null),
            _ when Erases(right, accountActive) => ("erased", null),
            "rectification" => ("held", ByAdministrator),
            _ => ("held", InUse),
        };
        return [.. Fields.Select(field => new AccountFieldOutcome(field.Field, field.Category, outcome, ground))];
    }
}
