using Lexom.Contracts.Billing;
using Lexom.Contracts.Catalog;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;

namespace Lexom.UnitTests.Contracts;

/// <summary>One sample of each contract, every field filled, and the same story throughout.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset At = new(2027, 1, 15, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2027, 1, 15);
    private static readonly Guid Course = Id(1);
    private static readonly Guid Session = Id(2);
    private static readonly Guid OtherSession = Id(3);
    private static readonly Guid Customer = Id(4);
    private static readonly Guid Proposal = Id(5);
    private static readonly Guid Contract = Id(6);
    private static readonly Guid Invoice = Id(7);
    private static readonly Guid File = Id(8);
    private static readonly Guid Payment = Id(9);
    private static readonly Guid Partner = Id(10);
    private static readonly Guid Request = Id(11);
    private static readonly Guid Person = Id(12);
    private static readonly Guid Reading = Id(13);

    public static IReadOnlyList<object> All { get; } =
    [
        new CoursePublished(Course, 1, "RCL-APPL-03", "Titre de la formation", true, 2, 14m, ["Premier objectif", "Second objectif"], 690m, 1890m, "EUR", "standard", 10, At,
            new CourseContents([new CourseContentsModule("Premier module", ["Premier point", "Second point"])], "Aucun", "Tout public", "Exercices", "Test en fin de formation")),
        new SessionScheduled(
            Session, 1, Course, 1, "inter", Day.AddDays(32), Day.AddDays(33),
            [new SessionHalfDay(Day.AddDays(32), "morning"), new SessionHalfDay(Day.AddDays(32), "afternoon")], "Aubenas", 10, OtherSession),
        new SeatsHeld(Proposal, Session, 3, At),
        new SeatsWaitlisted(Proposal, Session, 3, 1, At),
        new SessionCompleted(Session, Day.AddDays(33), At),
        new SessionCancelledByLexom(Session, "trainer-absent", OtherSession, At),
        new CustomerRegistered(Customer, 1, "company", At),
        new ProposalIssued(Proposal, Session, 3, Day, Day.AddDays(30)),
        new ProposalExpired(Proposal, Session, Day.AddDays(31)),
        new ProposalAccepted(
            Contract, Proposal, "C-2027-00042", Customer, "company", Partner, Session, "RCL-APPL-03", "Titre de la formation", Day.AddDays(32), Day.AddDays(33), 14m, 3,
            Day, 2070m, 20m, "standard", 414m, 2484m, 745.20m, Day, "EUR", 1, [new AnnouncedFunding(File, "atlas", "AT-2027-1", Day, 1500m)],
            new AcceptedTerms(10m, 3m, "firstOfJanuary", 40m, 1)),
        new OrderWithdrawn(Contract, Proposal, Customer, Session, Day.AddDays(3)),
        new ContractConcluded(Contract, Proposal, Customer, Session, Day.AddDays(5)),
        new ContractCancelled(Contract, Proposal, Customer, Session, "client", "CGV-3.5-a", "deposit-kept", 745.20m, "EUR", Day.AddDays(10)),
        new ContractRescheduled(
            Contract, Proposal, Customer, Session, OtherSession, 3, Day.AddDays(60), Day.AddDays(61), "CGV-3.6-a", "deposit-kept-as-indemnity", 745.20m, "EUR", Day.AddDays(10)),
        new ParticipantsInvited(Contract, Proposal, Session, 3, Day.AddDays(17)),
        new TrainingDelivered(Contract, Customer, Session, Day.AddDays(33), 42m, 38.5m),
        new ComplementAccepted(Contract, Id(13), "P-2027-00043", Customer, "CGV-2.1-e", 200m, 20m, 40m, 240m, "EUR", Day.AddDays(12)),
        new PenaltyDue(Contract, Id(14), Customer, "CGV-5.2", 42000m, "EUR", Day.AddDays(120)),
        new DepositReceived(Contract, Invoice, 745.20m, "EUR", Day.AddDays(5)),
        new InvoiceIssued(Invoice, "FA-2027-00001", Contract, "opco-share", "opco", File, 1800m, "EUR", Day.AddDays(33), Day.AddDays(33), "CGV-3.3-c"),
        new InvoicePaid(Invoice, "FA-2027-00001", Contract, Day.AddDays(40)),
        new InvoiceOverdue(Invoice, "FA-2027-00001", Contract, Customer, 684m, "EUR", Day.AddDays(34)),
        new CustomerInArrears(Customer, 1, Day.AddDays(34)),
        new CustomerCleared(Customer, 2, Day.AddDays(40)),
        new FundingDecided(File, 1, Contract, "atlas", "AT-2027-1", "accepted", 1500m, "EUR", true, Day.AddDays(8)),
        new FundingReduced(File, 2, Contract, "atlas", 1200m, "EUR", Day.AddDays(9)),
        new FundingRevoked(File, 3, Contract, "atlas", Day.AddDays(10)),
        new OpcoPaymentReported(File, Contract, "atlas", Payment, "VIR-1", 900m, "EUR", Day.AddDays(45)),
        new FundingLapsed(File, Contract, "atlas", Day.AddDays(61), Day.AddDays(62), 900m, 900m, "EUR"),
        new FundingMoreRequested(File, 1, Contract, "atlas", ["programme", "quote"], Day.AddDays(10), Day),
        new FundingDeadlineNear(File, Contract, "atlas", Day.AddDays(61), 900m, "EUR"),
        new PersonalDataRequested(Request, "erasure", [Person], Day.AddDays(90)),
        new PersonalDataAnswered(
            Request, "billing", [new PersonalDataItem("buyer.name", "Identité de l’acheteur", 1, "held", "Code de commerce, art. L123-22", new DateOnly(2037, 12, 31))], At),
        new PersonalRestrictionLifted(Request, [Person], Day.AddDays(120)),
        new PersonalDataRead(Reading, "ordering", "staff:01990000-0000-7000-8000-00000000000e", "customer", [Person], "order", At),
    ];

    private static Guid Id(int number) => new($"01990000-0000-7000-8000-{number:x12}");
}
