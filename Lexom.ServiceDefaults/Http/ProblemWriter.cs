using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Writes a refusal as a problem document whatever the client said it accepts: a PDF that can't be had has a reason, and an empty answer has none (RFC 9110, 15.5.7).</summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> details, IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        context.ProblemDetails.Status ??= http.Response.StatusCode;
        details.Value.CustomizeProblemDetails?.Invoke(context);
        return new ValueTask(http.Response.WriteAsJsonAsync(
            context.ProblemDetails, context.ProblemDetails.GetType(), json.Value.SerializerOptions, "application/problem+json", http.RequestAborted));
    }
}
