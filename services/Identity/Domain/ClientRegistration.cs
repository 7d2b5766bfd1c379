using System.Text.Json;
using System.Text.RegularExpressions;
using Lexom.Kernel;

namespace Lexom.Identity.Domain;

/// <summary>A client that may be registered: its id is well formed, its holder known, its keys public.</summary>
/// <param name="ClientId">What it signs in as.</param>
/// <param name="Kind">Partner or OPCO.</param>
/// <param name="Holder">The partner's id, or the OPCO's code.</param>
/// <param name="PublicKeys">A JSON Web Key Set, or null for a client with a secret.</param>
public sealed partial record ClientRegistration(string ClientId, ClientKind Kind, string Holder, string? PublicKeys)
{
    private static readonly string[] PrivateParts = ["d", "p", "q", "dp", "dq", "qi", "k"];

    /// <summary>Decides; every violation at once.</summary>
    public static Result<ClientRegistration> Of(string? clientId, ClientKind kind, string? holder, string? publicKeys)
    {
        var machine = kind is ClientKind.Partner or ClientKind.Opco;
        DomainError[] refusals =
        [
            .. clientId is not null && WellFormed().IsMatch(clientId) ? Array.Empty<DomainError>() : [ClientErrors.IdMalformed],
            .. machine ? Array.Empty<DomainError>() : [ClientErrors.KindRefused],
            .. !machine || ClientTerms.Of(kind, holder).IsDone ? Array.Empty<DomainError>() : [ClientErrors.HolderInvalid],
            .. publicKeys is null || ArePublic(publicKeys) ? Array.Empty<DomainError>() : [ClientErrors.KeysInvalid],
        ];
        return refusals.Length > 0 ? Result<ClientRegistration>.Refused(refusals) : new ClientRegistration(clientId!, kind, holder!, publicKeys);
    }

    // A private or symmetric key in the set would be a secret told to us: it is refused, so that it is changed.
    private static bool ArePublic(string set)
    {
        using var json = JsonDocument.Parse(set);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("keys", out var keys)
            && keys.ValueKind == JsonValueKind.Array && keys.GetArrayLength() is >= 1 and <= 5
            && keys.EnumerateArray().All(key => key.ValueKind == JsonValueKind.Object && key.TryGetProperty("kty", out var type) && type.ValueEquals("EC") | type.ValueEquals("RSA")
                && !PrivateParts.Any(part => key.TryGetProperty(part, out _)));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,58}[a-z0-9]$")]
    private static partial Regex WellFormed();
}
