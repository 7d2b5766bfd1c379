using Lexom.ServiceDefaults.OpenApi;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Lexom.ServiceDefaults.Data;

/// <summary>Fills in reference data always, and sample data when asked. Applied after the migrations; applying it twice changes nothing.</summary>
/// <param name="services">A scope of the service.</param>
/// <param name="withSamples">True for a system people try out: also add sample data.</param>
/// <param name="ct">Cancels the work.</param>
public delegate Task SeedData(IServiceProvider services, bool withSamples, CancellationToken ct);

/// <summary>
/// <c>dotnet run -- migrate [--seed]</c> prepares the database and ends; <c>openapi FILE</c> writes the API's description and ends; without either the service serves.
/// Migrations are never applied by a serving process.
/// </summary>
public static class MigrateCommand
{
    /// <summary>Migrates when the arguments ask for it, serves otherwise. Gives the exit code.</summary>
    /// <param name="app">The built application.</param>
    /// <param name="args">The program's arguments.</param>
    /// <param name="seed">The service's reference and sample data, if it has any.</param>
    public static async Task<int> MigrateOrRunAsync<TDb>(this WebApplication app, string[] args, SeedData? seed = null)
        where TDb : DbContext
    {
        if (args.IsDescribing())
        {
            await app.WriteDocumentsAsync(args[1], app.Lifetime.ApplicationStopping);
            return 0;
        }

        if (!app.Configuration.IsMigrating() && !args.Contains("migrate"))
        {
            await app.RunAsync();
            return 0;
        }

        var ct = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<ServiceIdentity>().Name;
        if (app.Configuration.GetConnectionString("admin") is { Length: > 0 } admin)
        {
            await PrepareAsync(admin, app.Configuration.GetLexomConnection(), service, app.Environment.IsDevelopment(), ct);
        }

        await scope.ServiceProvider.GetRequiredService<TDb>().Database.MigrateAsync(ct);
        if (seed is not null)
        {
            await SetClockAsync(app, ct);
            await seed(scope.ServiceProvider, args.Contains("--seed"), ct);
        }

        return 0;
    }

    // What is seeded lies in the business time of a system that may have been moved and started again.
    private static async Task SetClockAsync(WebApplication app, CancellationToken ct)
    {
        if (app.Services.GetService<BusinessClock>() is { } clock)
        {
            await using var connection = new NpgsqlConnection(app.Configuration.GetLexomConnection());
            await connection.OpenAsync(ct);
            clock.MoveTo(await SharedClock.ReadAsync(connection, ct));
        }
    }

    internal static bool IsMigrating(this IConfiguration configuration) => configuration["Migrate"] is "true" || Environment.GetCommandLineArgs().Contains("migrate");

    /// <summary>
    /// Makes the service's role and schema, with the rights on that schema alone, and the extensions in <c>public</c>, which holds nothing else: <c>btree_gist</c> for exclusion
    /// constraints, <c>pg_trgm</c> for the search by a part of a name. Needs an administrator's connection (<c>ConnectionStrings:admin</c>); where a database administrator has
    /// made them, it is left out.
    /// </summary>
    internal static async Task PrepareAsync(string admin, string own, string service, bool development, CancellationToken ct)
    {
        var role = new NpgsqlConnectionStringBuilder(own);
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Steps of several services run side by side; catalog rows can't be changed concurrently.
        await RunAsync(connection, "SELECT pg_advisory_xact_lock(hashtext('lexom migrate'))", ct);
        await RunAsync(connection, Provision(service, role.Username!, role.Password ?? "", role.Database!), ct);
        if (development)
        {
            await RunAsync(connection, SharedClock.CreateTable, ct);
            await RunAsync(connection, $"GRANT USAGE ON SCHEMA dev TO {Quote(role.Username!)}; GRANT SELECT{(service == "gateway" ? ", UPDATE" : "")} ON dev.clock TO {Quote(role.Username!)}", ct);
        }

        await transaction.CommitAsync(ct);
    }

    // No query here runs for seconds, and compiling one takes longer than most of them.
    private static string Provision(string schema, string role, string password, string database) =>
        $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {Literal(role)}) THEN CREATE ROLE {Quote(role)} LOGIN; END IF;
        END $$;
        ALTER ROLE {Quote(role)} PASSWORD {Literal(password)};
        REVOKE ALL ON DATABASE {Quote(database)} FROM PUBLIC;
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
        CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
        CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
        GRANT USAGE ON SCHEMA public TO {Quote(role)};
        GRANT CONNECT ON DATABASE {Quote(database)} TO {Quote(role)};
        CREATE SCHEMA IF NOT EXISTS {Quote(schema)} AUTHORIZATION {Quote(role)};
        ALTER ROLE {Quote(role)} IN DATABASE {Quote(database)} SET search_path = {Quote(schema)};
        ALTER ROLE {Quote(role)} IN DATABASE {Quote(database)} SET jit = off;
        """;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
