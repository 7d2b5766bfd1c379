using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Papers;

/// <summary>An offer with everything its papers say.</summary>
internal sealed record OfferFacts(Company Company, Proposal Proposal, Customer Customer, CourseVersion? Course, TermsOfSale Terms, byte[] TermsText)
{
    public static async Task<OfferFacts> LoadAsync(OrderingDbContext db, Company company, Proposal proposal, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == proposal.CustomerId, ct);
        var course = await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.CourseId == proposal.Training.CourseId && c.Version == proposal.Training.CourseVersion, ct);
        return new OfferFacts(company, proposal, customer, course, await db.Terms.PinnedAsync(proposal.TermsVersion, ct), await db.TextAsync(proposal.TermsVersion, ct));
    }
}

/// <summary>A contract with everything its papers say.</summary>
internal sealed record ContractFactsOnPaper(OfferFacts Offer, Contract Contract, SessionInfo Session, IReadOnlyList<FundingNote> Funding)
{
    public Company Company => Offer.Company;

    public Customer Customer => Offer.Customer;

    public IReadOnlyList<string> Objectives => Offer.Course?.Objectives ?? [];

    public IReadOnlyList<DomainError> MissingForAgreement() =>
        AgreementChecklist.Missing(Customer.Kind, Contract.Training, Objectives, Offer.Course?.Contents, Session.Trainer);

    public static async Task<ContractFactsOnPaper> LoadAsync(OrderingDbContext db, Company company, Contract contract, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == contract.ProposalId, ct);
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == contract.Training.SessionId, ct);
        var funding = await db.Funding.AsNoTracking().Where(f => f.ContractId == contract.Id).OrderBy(f => f.Id).ToListAsync(ct);
        return new ContractFactsOnPaper(await OfferFacts.LoadAsync(db, company, proposal, ct), contract, session, funding);
    }
}

/// <summary>Words that several papers share.</summary>
internal static class Wording
{
    public static IEnumerable<string> AddressOf(Customer customer)
    {
        yield return customer.Name;
        if (customer.Kind == CustomerKind.Company)
        {
            yield return $"À l’attention de {customer.Contact.FullName}";
        }

        foreach (var line in customer.Address.Lines)
        {
            yield return line;
        }

        yield return $"{customer.Address.PostCode} {customer.Address.City}";
    }

    public static string OnOneLine(PostalAddress address) => $"{string.Join(", ", address.Lines)}, {address.PostCode} {address.City}";

    /// <summary>A SIREN as it is read.</summary>
    public static string InGroups(string? siren) => siren is { Length: 9 } ? $"{siren[..3]} {siren[3..6]} {siren[6..]}" : siren ?? "";

    public static string ModeOf(SessionMode mode) => mode switch
    {
        SessionMode.Inter => "Inter-entreprises, en présence",
        SessionMode.Intra => "Intra-entreprise, en présence",
        _ => "À distance",
    };

    public static string DurationOf(OrderedTraining training) =>
        $"{training.DurationDays} {(training.DurationDays == 1 ? "jour" : "jours")}, soit {French.Number(training.Hours)} heures par participant";

    public static string NameOf(DayPeriod period) => period == DayPeriod.Morning ? "matin" : "après-midi";

    /// <summary>An absence as the sheet states it.</summary>
    public static string AbsenceOf(AbsenceReason reason) => reason switch
    {
        AbsenceReason.Announced => "Absence annoncée",
        AbsenceReason.Justified => "Absence justifiée",
        AbsenceReason.KeptByEmployer => "Absence pour les besoins de l’employeur",
        _ => "Absence sans motif connu",
    };

    public static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.SignedProposal => "Proposition signée",
        DocumentKind.SignedTerms => "Conditions signées",
        _ => "Attestation de prise en charge",
    };

    public static string VatLine(Price price) => price.VatRate == 0m ? "TVA (exonérée, CGI art. 261-4-4° a)" : $"TVA {French.Number(price.VatRate)} %";

    /// <summary>The training in facts, as offers, agreements and invitations state it.</summary>
    public static IEnumerable<(string Label, string? Value)> FactsOf(OrderedTraining training) =>
    [
        ("Intitulé", training.CourseTitle),
        ("Référence", training.CourseReference),
        ("Dates", French.Days(training.StartsOn, training.EndsOn)),
        ("Durée", DurationOf(training)),
        ("Lieu", training.Place),
        ("Modalité", ModeOf(training.Mode)),
    ];

    /// <summary>Numbered names, each with room for nothing else.</summary>
    public static Table Names(IEnumerable<Participant> participants)
    {
        var table = new Table(new Column("N°", 0.7), new Column("Nom", 4), new Column("Prénom", 4));
        return table.Rows(participants.OrderBy(p => p.Position).Select((p, i) => (IReadOnlyList<string>)[$"{i + 1}", p.Person.LastName, p.Person.FirstName]));
    }

    public static Table Cost(OrderedTraining training, Price price, int participants)
    {
        var intra = training.Mode == SessionMode.Intra;
        var table = new Table(new Column("Désignation", 5), Column.Number("Quantité", 1.2), Column.Number("Prix unitaire HT", 2), Column.Number("Montant HT", 2));
        table.Row(
            $"{training.CourseTitle} (réf. {training.CourseReference}), {(intra ? "prix par groupe" : "prix par participant")}",
            intra ? "1" : $"{participants}",
            French.Amount(intra || participants == 0 ? price.ExclVat : Money.Rounded(price.ExclVat.Amount / participants)),
            French.Amount(price.ExclVat));
        return table.Subtotal("Total HT", French.Amount(price.ExclVat)).Subtotal(VatLine(price), French.Amount(price.Vat)).Total("Total TTC", French.Amount(price.InclVat));
    }
}
