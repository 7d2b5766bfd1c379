using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Writes 401 and 403 as problem documents, also where the client asked for another media type.</summary>
internal sealed partial class AuthorizationAnswers(IProblemDetailsService problems, ILogger<AuthorizationAnswers> logger) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await _standard.HandleAsync(next, context, policy, authorizeResult);
        if (!authorizeResult.Succeeded)
        {
            var who = context.User.Identity?.IsAuthenticated == true ? context.User.Actor() : "nobody known";
            Refused(logger, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint", who);
        }

        if (authorizeResult.Succeeded || context.Response.HasStarted)
        {
            return;
        }

        var problem = context.Response.StatusCode == StatusCodes.Status403Forbidden
            ? Problems.New(403, "forbidden", "Votre fonction ne permet pas cette action.")
            : Problems.New(401, "unauthenticated", "Une authentification valable pour cette interface est nécessaire.");
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Endpoint} was refused to {Who}")]
    private static partial void Refused(ILogger logger, string method, string endpoint, string who);
}
