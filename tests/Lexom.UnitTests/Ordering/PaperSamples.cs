using Lexom.Contracts.Catalog;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http;

namespace Lexom.UnitTests.Ordering;

/// <summary>The facts of one training, as the papers about it need them.</summary>
internal static class PaperSamples
{
    public static readonly Company Company = new();

    public static byte[] TermsText
    {
        get
        {
            using var text = typeof(TermsOfSale).Assembly.GetManifestResourceStream("cgv-v1.txt")!;
            using var copy = new MemoryStream();
            text.CopyTo(copy);
            return copy.ToArray();
        }
    }

    public static TrainingContents Contents => new(
        [
            new TrainingModule("Choisir entre les différents courriers", ["Choisir un type de courrier", "Règles de la relation client dans les écrits"]),
            new TrainingModule("Traiter les e-mails clients", ["La gestion des destinataires", "Les bases d'un e-mail productif"]),
        ],
        "Aucune connaissance préalable n'est requise.", "Toute personne travaillant au sein d'un service relation client",
        "Pédagogie active : exercices, cas concrets, jeux de rôles et quiz adaptés au programme.",
        "Évaluation à chaud par des tests en fin de formation ; évaluation à froid quelques mois après. Une attestation reprenant l'ensemble des objectifs est délivrée.");

    public static CourseVersion Course => new()
    {
        CourseId = Make.Training().CourseId, Version = 1, Reference = "RCL-APPL-03", Title = Make.Training().CourseTitle, IsTraining = true, DurationDays = 2, DurationHours = 14m,
        Objectives = ["Choisir le bon courrier écrit", "Rédiger un courrier personnalisé", "Employer un ton aimable"],
        InterPricePerParticipant = Lexom.Kernel.Money.Euros(690m), IntraPricePerGroup = Lexom.Kernel.Money.Euros(1890m), VatRegime = "standard", MaximumParticipants = 10, Contents = Contents,
    };

    public static SessionInfo Session(bool withTrainer = true)
    {
        var training = Make.Training();
        var session = new SessionInfo { Id = training.SessionId };
        session.Note(new SessionScheduled(
            training.SessionId, 1, training.CourseId, 1, "inter", training.StartsOn, training.EndsOn,
            [new(training.StartsOn, "morning"), new(training.StartsOn, "afternoon"), new(training.EndsOn, "morning"), new(training.EndsOn, "afternoon")], training.Place, 10, null));
        if (withTrainer)
        {
            session.Name(new SessionTrainer(Guid.Empty, "Formatrice Exemple", "formatrice@exemple.example", "Master en communication écrite ; douze ans d'animation de formations"));
        }

        return session;
    }

    public static OfferFacts Offer(Customer? customer = null, ProposalStatus status = ProposalStatus.Issued)
    {
        customer ??= Make.Company();
        return new OfferFacts(Company, Make.Proposal(status, customer), customer, Course, Make.Terms, TermsText);
    }

    public static ContractFactsOnPaper Contract(Customer? customer = null, bool withTrainer = true, bool withContents = true)
    {
        customer ??= Make.Company();
        var course = withContents ? Course : new CourseVersion
        {
            CourseId = Course.CourseId, Version = 1, Reference = Course.Reference, Title = Course.Title, IsTraining = true, DurationDays = 2, DurationHours = 14m, Objectives = Course.Objectives,
            InterPricePerParticipant = Course.InterPricePerParticipant, IntraPricePerGroup = Course.IntraPricePerGroup, VatRegime = "standard", MaximumParticipants = 10,
        };
        var offer = Offer(customer, ProposalStatus.Accepted) with { Course = course };
        var contract = Lexom.Ordering.Domain.Contract.FromAcceptance(offer.Proposal, Guid.CreateVersion7(), "C-2027-00001", Make.Terms, Make.Today);
        return new ContractFactsOnPaper(offer, contract, Session(withTrainer), []);
    }

    public static AttendanceSheet Sheet(DateOnly? closedOn = null)
    {
        var session = Session();
        var signed = Make.Noon(session.StartsOn);
        return new AttendanceSheet(session.Id, session.StartsOn, session.EndsOn, closedOn, session.HalfDays,
        [
            new AttendanceRow(Guid.Empty, "Stagiaire", "Présent", Guid.Empty, "C-2027-00001", false, [.. session.HalfDays.Select(h => new SignedHalfDay(h.Day, h.Period, signed, signed, true))]),
            new AttendanceRow(Guid.Empty, "Stagiaire", "Absent", Guid.Empty, "C-2027-00001", false, [.. session.HalfDays.Select(h => new SignedHalfDay(h.Day, h.Period, null, null, false))]),
        ]);
    }

    public static CertificateView Certificate(CertificateKind kind) => new(
        Guid.Empty, kind, kind == CertificateKind.Attestation ? "Attestation de fin de formation" : "Certificat de réalisation", Guid.Empty, Guid.Empty, "Stagiaire Numero1",
        Make.Day("2027-04-07"), "RCL-APPL-03", Course.Title, Make.Day("2027-04-06"), Make.Day("2027-04-07"), "Salle Exemple, Aubenas", Course.Objectives, 14m, 10.5m, 4, 3, "", "17 sur 20");

    public static Document ProposalPdf() => ProposalPaper.Of(Offer());

    public static Document ConventionPdf() => AgreementPaper.Of(Contract());

    public static Document ContractPdf() => AgreementPaper.Of(Contract(Make.Individual()));

    public static Document TermsPdf() => TermsPaper.Of(Company, Make.Terms, TermsText);

    public static Document SheetPdf() => AttendancePaper.Of(Company, Sheet(Make.Day("2027-04-07")), Make.Training(), Session().Trainer);

    public static Document CertificatesPdf() =>
        CertificatePaper.Of(Company, [(Certificate(CertificateKind.Attestation), "Société Exemple SARL"), (Certificate(CertificateKind.Realisation), "Société Exemple SARL")]);

    public static OnlineSignature Signature() => new()
    {
        Id = Guid.Empty, ProposalId = Guid.Empty, SignerId = Guid.Empty, SignerName = "Stagiaire Contact", SignerEmail = "contact@exemple.example", Mention = "BON POUR ACCORD", Initialled = true,
        Entitled = true, TermsVersion = 1, TermsSha256 = TermsOfSale.V1.Sha256, DocumentSha256 = new string('a', 64), SignedAt = Make.Now, Address = "192.0.2.7",
        UserAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    };

    public static Document SignedProposalPdf() => ProposalPaper.Of(Offer(), Signature());

    public static Document AcceptancePdf() => AcceptancePaper.Of(
        Contract(), [(DocumentKind.SignedProposal, Make.Now, new string('b', 64)), (DocumentKind.SignedTerms, Make.Now, new string('c', 64))]);

    public static Document WithdrawalPdf()
    {
        var text = Mails.Withdrawn(Contract(Make.Individual()).Contract, Make.Now);
        return WithdrawalPaper.Of(
            Company, "C-2027-00001", new Withdrawal { ContractId = Guid.Empty, StatedAt = Make.Now, AcknowledgedAt = Make.Now.AddMinutes(2), Text = text, Sha256 = new string('d', 64) });
    }

    public static Document EvidencePdf()
    {
        var evidence = EvidenceView.Of(Signature(), "P-2027-00001", [new DocumentView(Guid.Empty, DocumentKind.SignedProposal, new string('b', 64), 1000, Make.Now)]);
        return EvidencePaper.Of(Company, evidence, "{}"u8.ToArray());
    }

    public static string SigningPage(params DomainError[] refused) =>
        OfferPages.Form(Response(), Offer(), "lien", new string('a', 64), refused).ResponseContent!;

    public static string TrainingPage(DateTimeOffset now) => TrainingPages.Show(Response(), OwnTraining(), "lien", now, Html.None).ResponseContent!;

    public static string TeachingPage(DateTimeOffset now) => TeachingPages.Show(Response(), Sheet(), Session(), "lien", now, Html.None).ResponseContent!;

    private static OwnTraining OwnTraining()
    {
        var facts = Contract();
        var asked = Evaluation.Due(Guid.CreateVersion7(), EvaluationKind.Later, facts.Contract.Id, Guid.Empty, Make.Today);
        asked.Ask(Make.Now);
        return new OwnTraining(facts.Contract, facts.Session, facts.Offer.Proposal.Participants[0], Sheet().Participants[1], null, asked, facts.Objectives);
    }

    private static HttpResponse Response() => new DefaultHttpContext().Response;

    public static Document ConvocationPdf() => ConvocationPaper.Of(Contract(), [.. Contract().Offer.Proposal.Participants.Take(2)]);
}
