using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lexom.ServiceDefaults;

/// <summary>Tells a dependency that is away for a moment from a bug: the first is waited for, the second is reported.</summary>
internal static class Transient
{
    public static bool Is(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.IsTransient || postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is IOException or SocketException or TimeoutException,
        DbUpdateConcurrencyException => true,
        SocketException or TimeoutException => true,
        // Each layer wraps what the one below threw: EF Core twice when a connection breaks in the middle of a save.
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
