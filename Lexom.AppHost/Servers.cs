using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace Lexom.AppHost;

/// <summary>The database: its address without user, the superuser's connection, and what to wait for when we start it.</summary>
internal sealed record Database(ReferenceExpression Server, ReferenceExpression Admin, IResourceBuilder<IResource>? Ready)
{
    /// <summary>A server that runs already: superuser on its database "lexom".</summary>
    public static Database Given(IDistributedApplicationBuilder builder, string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Username = null, Password = null };
        var whole = builder.AddParameter("admin-connection", connectionString, secret: true);
        return new Database(ReferenceExpression.Create($"{server.ConnectionString}"), ReferenceExpression.Create($"{whole.Resource}"), null);
    }
}

/// <summary>The message broker: its connection, and what to wait for when we start it.</summary>
internal sealed record Broker(ReferenceExpression Connection, IResourceBuilder<IResource>? Ready)
{
    /// <summary>A broker or cluster that runs already.</summary>
    public static Broker Given(IDistributedApplicationBuilder builder, string connectionString)
    {
        var whole = builder.AddParameter("rabbit-connection", connectionString, secret: true);
        return new Broker(ReferenceExpression.Create($"{whole.Resource}"), null);
    }
}
