using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;

namespace Lexom.UnitTests.Ordering;

/// <summary>Objects with valid defaults; a test changes only what it is about.</summary>
internal static class Make
{
    public static readonly DateOnly Today = new(2027, 3, 1);
    public static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static TermsOfSale Terms => TermsOfSale.V1;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Money Euros(string amount) => Money.Euros(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>How a command on a state machine ends.</summary>
    public static string Word(Result<bool> result) => !result.IsDone ? "refused" : result.Value ? "done" : "already";

    public static DateTimeOffset Noon(DateOnly day) => ParisTime.StartOf(day).AddHours(12);

    public static OrderedTraining Training(SessionMode mode = SessionMode.Inter, string startsOn = "2027-04-06", bool isTraining = true) => new(
        Guid.Parse("00000000-0000-0000-0000-00000000005e"), Guid.Parse("00000000-0000-0000-0000-0000000000c0"), 1, "RCL-APPL-03",
        "La Relation Client par écrit - emails et courriers", isTraining, mode, Day(startsOn), Day(startsOn).AddDays(1), "Salle Exemple, Aubenas", 2, 14m, 10);

    public static PostalAddress Address => new(["1 rue de l'Exemple"], "07200", "Aubenas", "FR");

    public static Customer Company(PostalAddress? address = null) => Customer.Company(
        Guid.CreateVersion7(), Guid.CreateVersion7(), null,
        new CompanyIdentity("Société Exemple SARL", "732829320", null, address ?? Address, Person("Contact")), Now).Value;

    public static Customer Individual() => Customer.Individual(Guid.CreateVersion7(), null, Person("Particulier"), Address, Now).Value;

    public static Person Person(string lastName) => new("Stagiaire", lastName, $"{lastName.ToLowerInvariant()}@exemple.example");

    public static IReadOnlyList<Participant> Participants(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Participant(Guid.CreateVersion7(), i, Person($"Numero{i}")))];

    public static ProposalDraft DraftOf(
        Customer customer, OrderedTraining? training = null, int participants = 3, Guid? partnerId = null,
        IReadOnlyList<FundingAnnouncement>? funding = null, decimal preparationCost = 0) => new(
        Guid.CreateVersion7(), "P-2027-00001", customer, partnerId, training ?? Training(),
        new CoursePrice(Money.Euros(690m), Money.Euros(1890m), Pricing.StandardVat), Terms, Participants(participants), funding ?? [], Money.Euros(preparationCost));

    public static Proposal Proposal(ProposalStatus status, Customer? customer = null, Guid? partnerId = null, SessionMode mode = SessionMode.Inter, decimal preparationCost = 0)
    {
        customer ??= Company();
        var proposal = Lexom.Ordering.Domain.Proposal.Draft(DraftOf(customer, Training(mode), partnerId: partnerId, preparationCost: preparationCost), Now).Value;
        if (status is not (ProposalStatus.Draft or ProposalStatus.SessionCancelled or ProposalStatus.Declined))
        {
            proposal.Issue(customer, Terms, Today).IsDone.ShouldBeTrue();
            proposal.NoteSeatsHeld();
        }

        _ = status switch
        {
            ProposalStatus.Accepted => proposal.Accept(CompleteForm, AllDocuments, Guid.CreateVersion7(), Today).IsDone,
            ProposalStatus.Expired => proposal.Expire(Today.AddDays(31)),
            ProposalStatus.Declined => proposal.Decline(Today).Value,
            ProposalStatus.SessionCancelled => proposal.EndWithSession(Today),
            _ => true,
        };
        proposal.Status.ShouldBe(status);
        return proposal;
    }

    public static AcceptanceForm CompleteForm => new(true, true, "BON POUR ACCORD", true, Terms.Sha256, Today);

    public static IReadOnlySet<DocumentKind> AllDocuments => new HashSet<DocumentKind> { DocumentKind.SignedProposal, DocumentKind.SignedTerms };

    public static Contract Contract(
        ContractStatus status, Customer? customer = null, Guid? partnerId = null, SessionMode mode = SessionMode.Inter, decimal preparationCost = 0)
    {
        customer ??= status == ContractStatus.Withdrawn ? Individual() : Company();
        var contract = Lexom.Ordering.Domain.Contract.FromAcceptance(
            Proposal(ProposalStatus.Accepted, customer, partnerId, mode, preparationCost), Guid.CreateVersion7(), "C-2027-00001", Terms, Today);
        var later = contract.DepositNotBefore;
        if (status is ContractStatus.Concluded or ContractStatus.Delivered)
        {
            contract.ReceiveDeposit(later, later).Value.ShouldBeTrue();
        }

        _ = status switch
        {
            ContractStatus.Delivered => contract.Deliver(contract.Training.EndsOn, 42m).Value,
            ContractStatus.Cancelled => contract.Cancel(new Outcome("CGV-2.2-c", "nothing-due", Money.Zero, null, ""), Today).Value,
            ContractStatus.Withdrawn => contract.Withdraw(Today, Now).Value,
            _ => true,
        };
        contract.Status.ShouldBe(status);
        return contract;
    }
}
