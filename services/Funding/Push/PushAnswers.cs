using System.Text.Json;
using Lexom.Funding.Signatures;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Push;

/// <summary>How a push is refused. A forger learns that the signature does not hold, and an honest sender why.</summary>
internal static class PushAnswers
{
    public static ProblemHttpResult Unverified(Verification why) => TypedResults.Problem(
        Explain(why), statusCode: StatusCodes.Status401Unauthorized, title: "Signature refusée", type: "/problems/webhook-signature",
        extensions: new Dictionary<string, object?> { ["code"] = "webhook-signature", ["reason"] = JsonNamingPolicy.KebabCaseLower.ConvertName(why.ToString()) });

    public static ProblemHttpResult Malformed(JsonException e)
    {
        var (field, detail) = Explain(e);
        return TypedResults.Problem(
            detail, statusCode: StatusCodes.Status400BadRequest, title: "Requête mal formée", type: "/problems/malformed-json",
            extensions: new Dictionary<string, object?> { ["code"] = "malformed-json", ["errors"] = new[] { new { code = "malformed-json", message = detail, field } } });
    }

    public static (string? Field, string Detail) Explain(JsonException e)
    {
        var field = e.Path is { Length: > 2 } path ? path[2..] : null;
        return (field, field is null ? "Le message n’est pas du JSON bien formé, ou il y manque un champ." : $"Le champ « {field} » est inconnu, mal formé ou incomplet.");
    }

    /// <summary>Rules name a field of the statement; here it is inside <c>data</c>.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<DomainError> errors) =>
        errors.Select(e => e.Field is null or "timestamp" ? e : e with { Field = $"data.{e.Field}" }).ToList().ToProblem();

    private static string Explain(Verification why) => why switch
    {
        Verification.HeaderMissing => "Les en-têtes webhook-id, webhook-timestamp et webhook-signature sont obligatoires.",
        Verification.IdMalformed => "webhook-id compte 1 à 128 lettres, chiffres, tirets ou soulignés.",
        Verification.TimestampMalformed => "webhook-timestamp est un nombre de secondes depuis 1970.",
        Verification.TimestampTooOld or Verification.TimestampInFuture => "webhook-timestamp s’écarte de plus de cinq minutes de l’heure.",
        Verification.SignatureMalformed => "webhook-signature contient « v1a,… » ou « v1,… » en base64.",
        Verification.NoLiveKey => "Aucune clé n’est active pour cet OPCO.",
        _ => "La signature ne correspond ni au message ni à une clé active de cet OPCO.",
    };
}
