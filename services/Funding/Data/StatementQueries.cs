using Lexom.Funding.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

internal static class StatementQueries
{
    /// <summary>
    /// Keeps a statement; it becomes the one compared unless a newer one is. The same reference of the same day counts once. Needs a transaction: two statements of one
    /// OPCO at once wait for each other.
    /// </summary>
    public static async Task<Effect> KeepStatementAsync(this FundingDbContext db, string opco, AccountFacts facts, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('lexom opco statements'), hashtext({opco}))", ct);
        if (await db.Statements.AnyAsync(s => s.Opco == opco && s.Reference == facts.Reference && s.AsOf == facts.AsOf, ct))
        {
            return Effect.AlreadyKnown;
        }

        var statement = AccountStatement.Of(Guid.CreateVersion7(now), opco, facts, now);
        var current = await db.Statements.Where(s => s.Opco == opco && s.Current).ToListAsync(ct);
        if (current.Exists(s => s.AsOf > facts.AsOf))
        {
            statement.Replace();
        }
        else
        {
            current.ForEach(s => s.Replace());
        }

        db.Add(statement);
        return statement.Current ? Effect.Applied : Effect.Superseded;
    }
}

internal sealed class AccountStatementMapping : IEntityTypeConfiguration<AccountStatement>
{
    public void Configure(EntityTypeBuilder<AccountStatement> builder)
    {
        builder.ToTable("statements");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Files).IsJson();
        builder.Property(s => s.Drifts).IsJson();
        builder.HasIndex(s => new { s.Opco, s.Reference, s.AsOf }).IsUnique();
        builder.HasIndex(s => s.ComparedOn).HasFilter("current");
    }
}
