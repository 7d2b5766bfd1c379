using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Data;

public sealed class FundingDbContext(DbContextOptions<FundingDbContext> options) : DbContext(options)
{
    internal DbSet<FundingFile> Files => Set<FundingFile>();

    internal DbSet<OpcoDecision> Decisions => Set<OpcoDecision>();

    internal DbSet<OpcoPayment> Payments => Set<OpcoPayment>();

    internal DbSet<ContractFacts> Contracts => Set<ContractFacts>();

    internal DbSet<OpcoInvoice> Invoices => Set<OpcoInvoice>();

    internal DbSet<AccountStatement> Statements => Set<AccountStatement>();

    internal DbSet<OpcoPoll> Polls => Set<OpcoPoll>();

    internal DbSet<Claim> Claims => Set<Claim>();

    internal DbSet<ClaimFile> ClaimFiles => Set<ClaimFile>();

    internal DbSet<SandboxMessage> SandboxMessages => Set<SandboxMessage>();

    internal DbSet<OpcoMessage> Messages => Set<OpcoMessage>();

    internal DbSet<OpcoKeyring> Keyrings => Set<OpcoKeyring>();

    internal DbSet<OpcoKey> Keys => Set<OpcoKey>();

    internal DbSet<PersonalDataRequest> PersonalDataRequests => Set<PersonalDataRequest>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddServiceTables("funding");
        modelBuilder.ApplyConfiguration(new FundingFileMapping());
        modelBuilder.ApplyConfiguration(new OpcoDecisionMapping());
        modelBuilder.ApplyConfiguration(new OpcoPaymentMapping());
        modelBuilder.ApplyConfiguration(new ContractFactsMapping());
        modelBuilder.ApplyConfiguration(new OpcoInvoiceMapping());
        modelBuilder.ApplyConfiguration(new AccountStatementMapping());
        modelBuilder.ApplyConfiguration(new OpcoPollMapping());
        modelBuilder.ApplyConfiguration(new ClaimMapping());
        modelBuilder.ApplyConfiguration(new ClaimFileMapping());
        modelBuilder.ApplyConfiguration(new SandboxMessageMapping());
        modelBuilder.ApplyConfiguration(new OpcoMessageMapping());
        modelBuilder.ApplyConfiguration(new OpcoKeyringMapping());
        modelBuilder.ApplyConfiguration(new OpcoKeyMapping());
        modelBuilder.ApplyConfiguration(new PersonalDataRequestMapping());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<FileStatus>().HaveConversion<string>();
        configurationBuilder.Properties<DecisionKind>().HaveConversion<string>();
        configurationBuilder.Properties<RejectionReason>().HaveConversion<string>();
        configurationBuilder.Properties<Effect>().HaveConversion<string>();
        configurationBuilder.Properties<MessageChannel>().HaveConversion<string>();
        configurationBuilder.Properties<ClaimState>().HaveConversion<string>();
        configurationBuilder.Properties<MessageState>().HaveConversion<string>();
        configurationBuilder.Properties<KeyAlgorithm>().HaveConversion<string>();
    }
}
