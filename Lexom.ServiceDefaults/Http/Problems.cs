using System.Diagnostics;
using Lexom.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Http;

/// <summary>The one place where a refusal becomes HTTP: RFC 9457 documents with a stable <c>type</c>, the rule's <c>code</c> and the trace id.</summary>
public static class Problems
{
    /// <summary>The answer for a refusal. All violations are listed; the first one's kind gives the status.</summary>
    /// <param name="errors">At least one.</param>
    public static ProblemHttpResult ToProblem(this IReadOnlyList<DomainError> errors) => TypedResults.Problem(Describe(errors));

    /// <summary>The answer for a single refusal.</summary>
    public static ProblemHttpResult ToProblem(this DomainError error) => ToProblem([error]);

    /// <summary>Says which refusal a violated unique or check constraint means; without it the answer is a plain 409.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <param name="constraint">Name of the index or constraint in the database.</param>
    /// <param name="error">What to answer.</param>
    public static IServiceCollection AddConstraintError(this IServiceCollection services, string constraint, DomainError error) =>
        services.AddSingleton(new ConstraintError(constraint, error));

    /// <summary>Says of a GET that it may answer 409: what it shows isn't there in every state of the object. A command's document says so without.</summary>
    public static RouteHandlerBuilder MayConflict(this RouteHandlerBuilder route) => route.WithMetadata(new ConflictRoute());

    internal static ProblemDetails Describe(IReadOnlyList<DomainError> errors)
    {
        var first = errors[0];
        var problem = New(StatusOf(first.Kind), first.Code, first.Message);
        problem.Extensions["errors"] = errors.Select(e => new ProblemItem(e.Code, e.Message, e.Field)).ToArray();
        return problem;
    }

    internal static ProblemDetails New(int status, string code, string detail) => new()
    {
        Status = status,
        Type = $"/problems/{code}",
        Title = TitleOf(status),
        Detail = detail,
        Extensions = { ["code"] = code },
    };

    internal static void AddLexomProblems(this IServiceCollection services)
    {
        // Before the usual writer, which is silent to who asked for another media type.
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.ProblemDetails));
        services.AddExceptionHandler<UnexpectedErrors>();
    }

    internal static void UseLexomProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.PreconditionRequired => StatusCodes.Status428PreconditionRequired,
        _ => throw new UnreachableException(),
    };

    internal static string TitleOf(int status) => status switch
    {
        400 => "Requête mal formée",
        401 => "Authentification requise",
        403 => "Action non autorisée",
        404 => "Introuvable",
        409 => "Conflit avec l’état actuel",
        412 => "Version dépassée",
        413 => "Contenu trop volumineux",
        415 => "Type de contenu non pris en charge",
        422 => "Refusé par une règle",
        428 => "Version attendue",
        429 => "Trop de requêtes",
        503 => "Momentanément indisponible",
        _ => "Erreur inattendue",
    };

    private static string CodeOf(int? status) => status switch
    {
        400 => "malformed-request",
        404 => "not-found",
        405 => "method-not-allowed",
        413 => "body-too-large",
        415 => "unsupported-media-type",
        _ => $"http-{status}",
    };

    // Framework answers (401 of the bearer handler, 404 of routing, 400 of validation) get the same shape as ours.
    private static void Complete(ProblemDetails problem)
    {
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? "";
        if (!problem.Extensions.ContainsKey("code"))
        {
            var code = problem is HttpValidationProblemDetails ? "validation" : CodeOf(problem.Status);
            problem.Extensions["code"] = code;
            problem.Type = $"/problems/{code}";
            problem.Title = TitleOf(problem.Status ?? 500);
        }
    }
}

/// <summary>One violation inside a problem document.</summary>
internal sealed record ProblemItem(string Code, string Message, string? Field);

/// <summary>Marks a GET that may answer 409.</summary>
internal sealed class ConflictRoute;

internal sealed record ConstraintError(string Constraint, DomainError Error);
