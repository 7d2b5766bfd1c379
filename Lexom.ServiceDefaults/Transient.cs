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
        DbUpdateException { InnerException: { } inner } => Is(inner),
        InvalidOperationException { InnerException: NpgsqlException inner } => Is(inner),
        SocketException or TimeoutException => true,
        _ => false,
    };
}
