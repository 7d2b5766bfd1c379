using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

public sealed class BillingDbContext(DbContextOptions<BillingDbContext> options) : DbContext(options)
{
    public const string Schema = "billing";

    public DbSet<ContractAccount> Contracts => Set<ContractAccount>();

    public DbSet<FundingGrant> Grants => Set<FundingGrant>();

    public DbSet<PlannedDocument> Planned => Set<PlannedDocument>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceBuyer> Buyers => Set<InvoiceBuyer>();

    public DbSet<Receivable> Receivables => Set<Receivable>();

    public DbSet<PayerShare> Shares => Set<PayerShare>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<ImportedStatement> Statements => Set<ImportedStatement>();

    public DbSet<BankEntry> BankEntries => Set<BankEntry>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<JournalEntry> Entries => Set<JournalEntry>();

    public DbSet<JournalLine> Lines => Set<JournalLine>();

    public DbSet<LedgerPending> LedgerPending => Set<LedgerPending>();

    public DbSet<CustomerIdentity> Customers => Set<CustomerIdentity>();

    public DbSet<OpcoIdentity> Opcos => Set<OpcoIdentity>();

    public DbSet<CustomerStanding> Standings => Set<CustomerStanding>();

    public DbSet<ReferenceRate> Rates => Set<ReferenceRate>();

    public DbSet<SelfCheck> SelfChecks => Set<SelfCheck>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddServiceTables(Schema);
        modelBuilder.ApplyConfiguration(new ContractAccountMapping());
        modelBuilder.ApplyConfiguration(new FundingGrantMapping());
        modelBuilder.ApplyConfiguration(new PlannedDocumentMapping());
        modelBuilder.ApplyConfiguration(new InvoiceMapping());
        modelBuilder.ApplyConfiguration(new InvoiceBuyerMapping());
        modelBuilder.ApplyConfiguration(new ReceivableMapping());
        modelBuilder.ApplyConfiguration(new PayerShareMapping());
        modelBuilder.ApplyConfiguration(new PaymentMapping());
        modelBuilder.ApplyConfiguration(new ImportedStatementMapping());
        modelBuilder.ApplyConfiguration(new BankEntryMapping());
        modelBuilder.ApplyConfiguration(new AllocationMapping());
        modelBuilder.ApplyConfiguration(new RefundMapping());
        modelBuilder.ApplyConfiguration(new JournalMapping());
        modelBuilder.ApplyConfiguration(new JournalLineMapping());
        modelBuilder.ApplyConfiguration(new LedgerTotalMapping());
        modelBuilder.ApplyConfiguration(new LedgerPendingMapping());
        modelBuilder.ApplyConfiguration(new CustomerIdentityMapping());
        modelBuilder.ApplyConfiguration(new OpcoIdentityMapping());
        modelBuilder.ApplyConfiguration(new CustomerStandingMapping());
        modelBuilder.ApplyConfiguration(new ReferenceRateMapping());
        modelBuilder.ApplyConfiguration(new SelfCheckMapping());
        modelBuilder.ApplyConfiguration(new AnsweredRequestMapping());
        modelBuilder.ApplyConfiguration(new DocumentCounterMapping());
        modelBuilder.ApplyConfiguration(new RegisterHeadMapping());
    }
}
