using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Lexom.Gateway.Clock;

/// <summary>
/// <c>POST /dev/clock</c>: moves the business time of the whole system and answers once every service has it. In Development only: elsewhere the route does not exist, and
/// neither does the table behind it. In a partners' sandbox, <c>/partner/v1/sandbox/clock</c> takes its place: partners see the time and move it, nobody else does.
/// </summary>
internal static class ClockRoutes
{
    /// <param name="Advance">ISO 8601 duration, for example <c>P31D</c>.</param>
    /// <param name="Set">A day, for example <c>2027-01-15</c> (at 9 in Paris), or a time in Paris, <c>2027-01-15T18:00</c>.</param>
    public sealed record Request(string? Advance, string? Set);

    /// <param name="Now">UTC.</param>
    /// <param name="Today">The day in Paris.</param>
    /// <param name="Services">What each service takes for now; null where it could not be asked.</param>
    public sealed record Response(DateTimeOffset Now, DateOnly Today, IReadOnlyDictionary<string, DateTimeOffset?> Services);

    /// <param name="Now">UTC.</param>
    /// <param name="Today">The day in Paris.</param>
    public sealed record Reading(DateTimeOffset Now, DateOnly Today);

    public static void AddClockMoves(this WebApplicationBuilder builder)
    {
        if (IsSandbox(builder.Configuration) && !builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("Sandbox:Enabled moves the business clock: never where contracts are real.");
        }

        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHttpClient<ServiceClocks>();
            builder.Services.AddSingleton<OneMoveAtATime>();
        }
    }

    public static void MapClockMoves(this WebApplication app)
    {
        if (IsSandbox(app.Configuration))
        {
            var sandbox = app.MapGroup("/partner/v1/sandbox/clock").RequireAuthorization(Surfaces.Partner).ExcludeFromDescription();
            sandbox.MapGet("", ReadAsync);
            sandbox.MapPost("", MoveAsync);
        }
        else if (app.Environment.IsDevelopment())
        {
            app.MapPost("/dev/clock", MoveAsync).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static bool IsSandbox(IConfiguration configuration) => configuration.GetValue<bool>("Sandbox:Enabled");

    private static async Task<Ok<Reading>> ReadAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var now = TimeProvider.System.GetUtcNow() + await SharedClock.ReadAsync(connection, ct);
        return TypedResults.Ok(new Reading(now, ParisTime.DayOf(now)));
    }

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> MoveAsync(
        Request request, NpgsqlDataSource database, ServiceClocks services, OneMoveAtATime one, CancellationToken ct)
    {
        using var turn = await one.EnterAsync(ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        var real = TimeProvider.System.GetUtcNow();
        var offset = await SharedClock.ReadAsync(connection, ct);
        if (!ClockMove.Target(real + offset, request.Advance, request.Set).Try(out var target, out var errors))
        {
            return errors.ToProblem();
        }

        await SharedClock.WriteAsync(connection, target - real, ct);
        var seen = await services.AgreeAsync(target - real, ct);
        var now = TimeProvider.System.GetUtcNow() + (target - real);
        return TypedResults.Ok(new Response(now, ParisTime.DayOf(now), seen));
    }
}

/// <summary>Two advances at once would read the same offset.</summary>
internal sealed class OneMoveAtATime : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
