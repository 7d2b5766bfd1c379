using System.Text.Json;
using Lexom.Kernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Turns what was thrown into a problem document: malformed input, lost races, a broken dependency; anything else is a 500 without detail.</summary>
internal sealed partial class UnexpectedErrors(IProblemDetailsService problems, IEnumerable<ConstraintError> constraints, ILogger<UnexpectedErrors> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var problem = Describe(exception);
        httpContext.Response.StatusCode = problem.Status ?? 500;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "1";
        }

        if (problem.Status >= 500)
        {
            Unexpected(logger, exception, httpContext.Request.Method, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "no endpoint");
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private ProblemDetails Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Problems.New(413, "body-too-large", "Le contenu envoyé dépasse la taille admise."),
        BadHttpRequestException bad => Malformed(bad),
        // OpenIddict's stores wrap it in an exception of their own.
        DbUpdateConcurrencyException or { InnerException: DbUpdateConcurrencyException } =>
            Problems.New(409, "concurrent-change", "Une autre modification est arrivée en même temps : relisez et recommencez."),
        PostgresException refused when Unstorable(refused) is { } problem => problem,
        DbUpdateException { InnerException: PostgresException refused } when Unstorable(refused) is { } problem => problem,
        DbUpdateException { InnerException: PostgresException { ConstraintName: { } name } violation } => Violated(violation, name),
        PostgresException { ConstraintName: { } name } violation => Violated(violation, name),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable } =>
            Problems.New(409, "concurrent-change", "Une autre modification est arrivée en même temps : recommencez."),
        _ when Transient.Is(exception) => Problems.New(503, "dependency-unavailable", "Un composant est momentanément indisponible : réessayez."),
        _ => Problems.New(500, "unexpected", "Une erreur inattendue s’est produite ; rien n’a été modifié."),
    };

    // Values no rule has looked at, and the database cannot take: the sender's doing, not a fault of ours.
    private static ProblemDetails? Unstorable(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter =>
            Problems.New(400, "text-unreadable", "Un texte envoyé contient un caractère qui ne peut pas être enregistré."),
        PostgresErrorCodes.StringDataRightTruncation => Problems.New(422, "text-too-long", "Un texte envoyé est trop long."),
        PostgresErrorCodes.NumericValueOutOfRange => Problems.New(422, "number-out-of-range", "Un nombre envoyé est trop grand."),
        PostgresErrorCodes.DatetimeFieldOverflow => Problems.New(422, "date-out-of-range", "Une date envoyée est hors des limites."),
        _ => null,
    };

    private ProblemDetails Violated(PostgresException violation, string constraint)
    {
        var known = constraints.FirstOrDefault(c => c.Constraint == constraint);
        if (known is not null)
        {
            return Problems.Describe([known.Error]);
        }

        return violation.SqlState == PostgresErrorCodes.UniqueViolation
            ? Problems.New(409, "already-exists", "Un objet identique existe déjà.")
            : Problems.New(500, "unexpected", "Une erreur inattendue s’est produite ; rien n’a été modifié.");
    }

    private static ProblemDetails Malformed(BadHttpRequestException bad)
    {
        if (bad.InnerException is not JsonException json)
        {
            return Problems.New(bad.StatusCode, bad.StatusCode == 415 ? "unsupported-media-type" : "malformed-request", FirstSentence(bad.Message));
        }

        // The serializer's own words name types; the path is what the sender needs.
        var path = json.Path is { Length: > 2 } p && p.StartsWith("$.", StringComparison.Ordinal) ? p[2..] : null;
        var error = DomainError.Invalid("malformed-json", path is null ? "Le JSON envoyé est mal formé." : $"Le champ « {path} » est inconnu ou mal formé.", path);
        var problem = Problems.Describe([error]);
        problem.Status = StatusCodes.Status400BadRequest;
        problem.Title = "Requête mal formée";
        return problem;
    }

    private static string FirstSentence(string message) => message.Split('\n')[0];

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed unexpectedly")]
    private static partial void Unexpected(ILogger logger, Exception exception, string method, string endpoint);
}
