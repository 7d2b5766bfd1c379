using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Identity.Data;

/// <summary>CGV-5.5-a: what each column of Identity is about, and why it is kept. Sessions and tokens name a person by id.</summary>
internal static class PersonalData
{
    private static readonly PersonalLabel Account =
        new("Personnel : compte de connexion", Purposes.Safety, LegalGrounds.Contract, Retentions.Employment);

    private static readonly PersonalLabel Tokens =
        new("Personnel et programmes : jetons et autorisations en cours", Purposes.Safety, LegalGrounds.LegitimateInterest, Retentions.WhileNeeded);

    public static PersonalDataMap Map { get; } = new PersonalDataMap("identity")
        .Personal("staff_accounts", Account, "user_name", "normalized_user_name", "email", "normalized_email", "display_name", "phone_number", "password_hash", "security_stamp", "roles", "totp_secret")
        .NotPersonal("staff_accounts", "concurrency_stamp")
        .Personal("staff_claims", Account, "claim_type", "claim_value")
        .Personal("staff_logins", Account, "login_provider", "provider_key", "provider_display_name")
        .Personal("staff_tokens", Account, "login_provider", "name", "value")
        .Personal("OpenIddictTokens", Tokens, "subject", "payload", "properties").NotPersonal("OpenIddictTokens", "concurrency_token", "reference_id", "status", "type")
        .Personal("OpenIddictAuthorizations", Tokens, "subject", "properties", "scopes").NotPersonal("OpenIddictAuthorizations", "concurrency_token", "status", "type")
        .NotPersonal(
            "OpenIddictApplications", "application_type", "client_id", "client_secret", "client_type", "concurrency_token", "consent_type", "display_name", "display_names", "json_web_key_set",
            "permissions", "post_logout_redirect_uris", "properties", "redirect_uris", "requirements", "settings")
        .NotPersonal("OpenIddictScopes", "concurrency_token", "description", "descriptions", "display_name", "display_names", "name", "properties", "resources")
        .NotPersonal("keys", "purpose", "material")
        .NotPersonal("data_protection_keys", "friendly_name", "xml");
}
