using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lexom.Ordering.Data;

public sealed class OrderingDbContext(DbContextOptions<OrderingDbContext> options) : DbContext(options)
{
    public DbSet<TermsOfSale> Terms => Set<TermsOfSale>();

    public DbSet<TermsText> TermsTexts => Set<TermsText>();

    public DbSet<InsuranceCertificate> InsuranceCertificates => Set<InsuranceCertificate>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<ComplementaryProposal> Complements => Set<ComplementaryProposal>();

    public DbSet<FormalNotice> FormalNotices => Set<FormalNotice>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<Penalty> Penalties => Set<Penalty>();

    public DbSet<AttendanceLine> Attendance => Set<AttendanceLine>();

    public DbSet<OnlineSignature> Signatures => Set<OnlineSignature>();

    public DbSet<Convocation> Convocations => Set<Convocation>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public DbSet<CourseVersion> Courses => Set<CourseVersion>();

    public DbSet<SessionInfo> Sessions => Set<SessionInfo>();

    public DbSet<FundingNote> Funding => Set<FundingNote>();

    public DbSet<InvoiceNote> Invoices => Set<InvoiceNote>();

    public DbSet<PrivacyNote> PrivacyNotes => Set<PrivacyNote>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddServiceTables("ordering");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrderingDbContext).Assembly);
        modelBuilder.HasDbFunction(typeof(Filters).GetMethod(nameof(Filters.Lower))!).HasName("lower").IsBuiltIn();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HaveColumnType("numeric(14,2)");
        configurationBuilder.Properties<CustomerKind>().HaveConversion<string>();
        configurationBuilder.Properties<SessionMode>().HaveConversion<string>();
        configurationBuilder.Properties<ProposalStatus>().HaveConversion<string>();
        configurationBuilder.Properties<SeatsStatus>().HaveConversion<string>();
        configurationBuilder.Properties<ContractStatus>().HaveConversion<string>();
        configurationBuilder.Properties<DocumentKind>().HaveConversion<string>();
        configurationBuilder.Properties<CertificateKind>().HaveConversion<string>();
        configurationBuilder.Properties<DayPeriod>().HaveConversion<string>();
        configurationBuilder.Properties<ComplementStatus>().HaveConversion<string>();
        configurationBuilder.Properties<ClaimStatus>().HaveConversion<string>();
        configurationBuilder.Properties<EvaluationKind>().HaveConversion<string>();
        configurationBuilder.Properties<AbsenceReason>().HaveConversion<string>();
        configurationBuilder.Properties<FundingState>().HaveConversion<string>();
    }

    private sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Amount, amount => Money.Rounded(amount));
}
