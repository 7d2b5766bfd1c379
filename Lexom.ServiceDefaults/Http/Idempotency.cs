using System.Security.Cryptography;
using System.Text;
using Lexom.ServiceDefaults.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Http;

/// <summary>
/// <c>Idempotency-Key</c> on POSTs (api.md): key, fingerprint of the body and answer are saved in the transaction of the effect itself. A repeat gets the saved
/// answer; another body under the same key gets 422, a repeat while the first is running 409. Refusals are not kept: they changed nothing.
/// </summary>
public static class Idempotency
{
    /// <summary>Name of the request header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Header of an answer that was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>How long keys are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Honours the key; partners and OPCOs must send one.</summary>
    public static RouteHandlerBuilder WithIdempotency(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(new IdempotencyFilter()).WithMetadata(new IdempotentRoute());
}

/// <summary>Marks a route that honours <c>Idempotency-Key</c>.</summary>
public sealed class IdempotentRoute;

internal sealed class IdempotencyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Idempotency.Header].ToString();
        if (key.Length == 0)
        {
            var required = http.User.HasScope(Access.Partner) || http.User.HasScope(Access.Opco);
            return required
                ? TypedResults.Problem(Problems.New(400, "idempotency-key-missing", $"L’en-tête {Idempotency.Header} est obligatoire."))
                : await next(context);
        }

        if (key.Length > 255 || key.Any(c => c is < '!' or > '~'))
        {
            return TypedResults.Problem(Problems.New(400, "idempotency-key-malformed", $"L’en-tête {Idempotency.Header} compte 1 à 255 caractères ASCII sans espace."));
        }

        var db = http.RequestServices.GetRequiredService<DbContext>();
        var record = new IdempotencyRecord(http.User.Actor(), $"{http.Request.Method} {http.Request.Path}", key, await FingerprintAsync(http));
        await using var transaction = await db.BeginAsync(http.RequestAborted);
        if (!await db.TryLockAsync($"{record.Client}|{record.Route}|{record.Key}", http.RequestAborted))
        {
            http.Response.Headers.RetryAfter = "1";
            return TypedResults.Problem(Problems.New(409, "idempotency-key-in-flight", "La première demande portant cette clé est encore en cours."));
        }

        var known = await db.Set<IdempotencyRecord>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Client == record.Client && r.Route == record.Route && r.Key == record.Key, http.RequestAborted);
        if (known is not null)
        {
            return known.Fingerprint == record.Fingerprint
                ? new SavedAnswer(known)
                : TypedResults.Problem(Problems.New(422, "idempotency-key-reused", "Cette clé a déjà servi pour un autre contenu."));
        }

        var answer = await AnswerBuffer.CaptureAsync(http, await next(context));
        if (answer.Status < 400)
        {
            record.Keep(answer, http.RequestServices.GetRequiredKeyedService<TimeProvider>(Time.WallClock.Key).GetUtcNow());
            db.Add(record);
            await db.SaveChangesAsync(http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }

        // A refusal leaves the transaction uncommitted: whatever the slice tracked is dropped with it.
        return answer;
    }

    private static async Task<string> FingerprintAsync(HttpContext http)
    {
        if (http.Request.Body.CanSeek)
        {
            http.Request.Body.Position = 0;
        }

        var hash = await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted);
        if (http.Request.Body.CanSeek)
        {
            // An upload is read by its slice, not by binding.
            http.Request.Body.Position = 0;
        }

        var query = SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.QueryString.Value ?? ""));
        return Convert.ToHexStringLower(hash) + Convert.ToHexStringLower(query.AsSpan(0, 4));
    }
}

/// <summary>Gives an answer again, as it was.</summary>
internal sealed class SavedAnswer(IdempotencyRecord record) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = record.Status;
        response.Headers[Idempotency.Replayed] = "true";
        if (record.Location is not null)
        {
            response.Headers.Location = record.Location;
        }

        if (record.ETag is not null)
        {
            response.Headers.ETag = record.ETag;
        }

        if (record.Body.Length > 0)
        {
            response.ContentType = record.ContentType;
            await response.Body.WriteAsync(record.Body, httpContext.RequestAborted);
        }
    }
}

/// <summary>Runs a result into memory, so that it can be saved before the client sees it.</summary>
internal sealed class AnswerBuffer : IResult
{
    private AnswerBuffer(int status, byte[] body) => (Status, Body) = (status, body);

    public int Status { get; }

    public byte[] Body { get; }

    public string? ContentType { get; private init; }

    public string? Location { get; private init; }

    public string? ETag { get; private init; }

    public static async Task<AnswerBuffer> CaptureAsync(HttpContext http, object? result)
    {
        var real = http.Response.Body;
        using var memory = new MemoryStream();
        http.Response.Body = memory;
        try
        {
            await ((result as IResult) ?? TypedResults.Ok(result)).ExecuteAsync(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = real;
        }

        return new AnswerBuffer(http.Response.StatusCode, memory.ToArray())
        {
            ContentType = http.Response.ContentType,
            Location = http.Response.Headers.Location.FirstOrDefault(),
            ETag = http.Response.Headers.ETag.FirstOrDefault(),
        };
    }

    // Status and headers are already on the response: only the body is left to send.
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Body.Length > 0)
        {
            await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
