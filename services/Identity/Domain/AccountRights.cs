namespace Lexom.Identity.Domain;

/// <summary>What is done with one field of a staff account when its holder uses a right (CGV-5.5-d).</summary>
/// <param name="Field">Table-like name.</param>
/// <param name="Category">In French, for the report.</param>
/// <param name="Outcome"><c>given</c>, <c>erased</c>, <c>changed</c> or <c>held</c>.</param>
/// <param name="Ground">Why it is held, in French.</param>
public sealed record AccountFieldOutcome(string Field, string Category, string Outcome, string? Ground);

/// <summary>Decides what happens to a staff account's personal data. An account in use is needed to do the job; a closed one is not.</summary>
public static class AccountRights
{
    private const string InUse = "Compte de travail en service, nécessaire à l’exécution du contrat de travail (RGPD, art. 6, § 1, b).";
    private const string NotCorrected = "Aucune valeur nouvelle n’a été demandée pour cette rubrique.";
    private const string OneName = "Le nom est tenu en un seul champ : il est rectifié quand le prénom et le nom sont donnés ensemble.";
    private const string Taken = "L’adresse demandée est déjà celle d’un autre compte.";

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
            _ => ("held", InUse),
        };
        return [.. Fields.Select(field => new AccountFieldOutcome(field.Field, field.Category, outcome, ground))];
    }

    /// <summary>GDPR art. 16: what became of the address to sign in with and of the name shown.</summary>
    /// <param name="emailAsked">A new address was given.</param>
    /// <param name="emailFree">No other account has it.</param>
    /// <param name="nameAsked">A part of the name was given.</param>
    /// <param name="wholeName">Both parts were.</param>
    public static IReadOnlyList<AccountFieldOutcome> Corrected(bool emailAsked, bool emailFree, bool nameAsked, bool wholeName) =>
    [
        emailAsked && emailFree ? Changed(0) : Held(0, emailAsked ? Taken : NotCorrected),
        wholeName ? Changed(1) : Held(1, nameAsked ? OneName : NotCorrected),
    ];

    private static AccountFieldOutcome Changed(int field) => new(Fields[field].Field, Fields[field].Category, "changed", null);

    private static AccountFieldOutcome Held(int field, string ground) => new(Fields[field].Field, Fields[field].Category, "held", ground);
}
