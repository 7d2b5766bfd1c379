using Lexom.Kernel;

namespace Lexom.Identity.Domain;

/// <summary>Every refusal an administrator of accounts can meet.</summary>
public static class AccountErrors
{
    public static readonly DomainError Unknown = DomainError.NotFound("account-unknown", "Ce compte n’existe pas.");

    public static readonly DomainError EmailInvalid = DomainError.Invalid("email-invalid", "Cette adresse e-mail n’est pas valable.", "email");

    public static readonly DomainError EmailTaken = DomainError.Conflict("email-taken", "Un compte existe déjà pour cette adresse.");

    public static readonly DomainError NameMissing = DomainError.Invalid("name-missing", "Indiquez le nom affiché, de 1 à 200 caractères.", "displayName");

    public static readonly DomainError RolesMissing = DomainError.Invalid("roles-missing", "Indiquez au moins une fonction.", "roles");

    public static readonly DomainError Own = DomainError.Conflict("own-account", "Un administrateur ne retire pas ses propres droits : demandez à un autre administrateur.");

    public static readonly DomainError Closed = DomainError.Conflict("account-erased", "Ce compte a été effacé : il ne peut plus servir.");

    public static DomainError RoleUnknown(string role) => DomainError.Invalid("role-unknown", $"La fonction « {role} » n’existe pas.", "roles");
}
