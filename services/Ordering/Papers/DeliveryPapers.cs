using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>The invitation to each participant of a contract, one page each.</summary>
internal static class ConvocationPaper
{
    public static string NameOf(ContractFactsOnPaper facts) => $"Convocations {facts.Contract.Number}";

    public static Document Of(ContractFactsOnPaper facts, IReadOnlyList<Participant> participants)
    {
        var document = new Document(facts.Company.Letterhead, $"Convocation à la formation {facts.Contract.Training.CourseReference}", ParisTime.StartOf(facts.Contract.AcceptedOn));
        for (var i = 0; i < participants.Count; i++)
        {
            Write(i == 0 ? document : document.NewPage(), facts, participants[i]);
        }

        return document;
    }

    private static void Write(Document document, ContractFactsOnPaper facts, Participant participant) => document
        .Recipient(participant.Person.FullName, facts.Customer.Kind == CustomerKind.Company ? facts.Customer.Name : null)
        .Title("Convocation", facts.Contract.Training.CourseTitle)
        .Text("Bonjour,", TextStyle.Ragged)
        .Text("Votre inscription à la formation suivante est confirmée ; nous avons le plaisir de vous y convier.")
        .Facts([.. Wording.FactsOf(facts.Contract.Training), ("Formateur", facts.Session.Trainer?.Name)])
        .Heading("Horaires")
        .Bullets(facts.Session.HalfDays.Select(h => $"{French.LongDate(h.Day)}, {Wording.NameOf(h.Period)} : {(h.Period == DayPeriod.Morning ? "accueil à partir de 8 h 45, début à 9 h" : "reprise à 14 h")}"))
        .Heading("À savoir")
        .Bullets(
            "Votre présence est attestée par votre signature à chaque demi-journée, sur votre lien personnel ou sur la feuille d’émargement.",
            "Un test a lieu en fin de formation ; une attestation reprenant tous les objectifs vous est remise ensuite.",
            "Vos frais de déplacement et de repas ne sont pas compris dans le prix.",
            $"Une situation de handicap, une question, un empêchement : écrivez-nous à {facts.Company.Email}.");
}

/// <summary>The feuille d'émargement of a session (ORD-1): a block per day, who signed when, room to sign by hand for those who have not.</summary>
internal static class AttendancePaper
{
    public static string NameOf(AttendanceSheet sheet) => $"Émargement du {sheet.StartsOn:yyyy-MM-dd}";

    public static Document Of(Company company, AttendanceSheet sheet, OrderedTraining training, SessionTrainer? trainer)
    {
        var document = new Document(company.Letterhead, $"Feuille d’émargement {training.CourseReference}", ParisTime.StartOf(sheet.StartsOn))
            .Title("Feuille d’émargement", $"{training.CourseTitle} (réf. {training.CourseReference})")
            .Facts(
                ("Dates", French.Days(sheet.StartsOn, sheet.EndsOn)), ("Lieu", training.Place), ("Durée", Wording.DurationOf(training)), ("Formateur", trainer?.Name),
                ("Clôture", sheet.ClosedOn is { } closed ? $"Le {French.LongDate(closed)} : qui n’a pas signé était absent" : "Feuille ouverte"));
        foreach (var halfDay in sheet.HalfDays)
        {
            document.Heading($"{French.LongDate(halfDay.Day)}, {Wording.NameOf(halfDay.Period)}").Table(BlockOf(sheet, halfDay));
        }

        return document.Text("Signatures recueillies par demi-journée du participant et du formateur (Code du travail L6353-1 et L6362-5). Les heures sont celles de Paris.", TextStyle.Small);
    }

    private static Table BlockOf(AttendanceSheet sheet, HalfDay halfDay) =>
        new Table(new Column("Participant", 3), new Column("Contrat", 1.7), new Column("Signature du participant", 2.6), new Column("Signature du formateur", 2.6)) { WritingHeight = 30 }
            .Rows(sheet.Participants.Select(p =>
            {
                var signed = p.HalfDays.First(h => h.Day == halfDay.Day && h.Period == halfDay.Period);
                return (IReadOnlyList<string>)[$"{p.LastName} {p.FirstName}", p.ContractNumber, Signed(signed.ParticipantSignedAt, signed, sheet), Signed(signed.TrainerSignedAt, signed, sheet)];
            }));

    private static string Signed(DateTimeOffset? at, SignedHalfDay of, AttendanceSheet sheet) => (at, of.Absence, sheet.ClosedOn) switch
    {
        ({ } moment, _, _) => $"Signé le {French.Instant(moment)}",
        (_, { } reason, _) => Wording.AbsenceOf(reason),
        (_, _, null) => "",
        _ => "Absent",
    };
}

/// <summary>ORD-1: the attestation de fin de formation with all the objectives, and the certificat de réalisation with the hours; many in one file when a session's are wanted.</summary>
internal static class CertificatePaper
{
    public static string NameOf(CertificateView certificate) => $"{certificate.Title} - {certificate.ParticipantName}";

    public static Document Of(Company company, IReadOnlyList<(CertificateView Certificate, string Employer)> certificates)
    {
        var first = certificates[0].Certificate;
        var document = new Document(company.Letterhead, certificates.Count == 1 ? first.Title : $"Certificats {first.CourseReference}", ParisTime.StartOf(first.IssuedOn));
        for (var i = 0; i < certificates.Count; i++)
        {
            var page = i == 0 ? document : document.NewPage();
            _ = certificates[i].Certificate.Kind == CertificateKind.Attestation
                ? Attestation(page, company, certificates[i].Certificate)
                : Realisation(page, company, certificates[i].Certificate, certificates[i].Employer);
        }

        return document;
    }

    private static Document Attestation(Document document, Company company, CertificateView c) => document
        .Title(c.Title, "Code du travail, article L6353-1")
        .Text($"{company.Name}, organisme de formation, atteste que", TextStyle.Centered)
        .Text(c.ParticipantName, TextStyle.Display)
        .Text($"a suivi la formation « {c.CourseTitle} » (réf. {c.CourseReference}),", TextStyle.Centered)
        .Text($"{French.Days(c.StartsOn, c.EndsOn)}, {c.Place}.", TextStyle.Centered)
        .Facts(
            ("Nature de l’action", "Action de formation (Code du travail L6313-1)"), ("Durée suivie", $"{French.Number(c.HoursAttended)} heures sur {French.Number(c.HoursAgreed)} prévues"),
            ("Présence", $"{c.HalfDaysAttended} demi-journées sur {c.HalfDays}"))
        .Heading("Objectifs de la formation")
        .Bullets(c.Objectives)
        .Immediate(c)
        .Signatures(new SignatureBox($"Pour {company.Name}", [company.SignatoryTitle, $"Fait à {company.City}, le {French.LongDate(c.IssuedOn)}"]));

    private static Document Realisation(Document document, Company company, CertificateView c, string employer) => document
        .Title(c.Title, "Code du travail, articles L6313-1, L6353-1 et R6332-25")
        .Text($"{company.SignatoryTitle} de {company.Name}, dispensateur de l’action de formation sous le numéro de déclaration d’activité {company.ActivityNumber}, atteste que :")
        .Facts(
            ("Participant", c.ParticipantName), ("Salarié de l’entreprise", employer), ("A suivi l’action", $"{c.CourseTitle} (réf. {c.CourseReference})"),
            ("Nature de l’action", "Action de formation"), ("Dates", French.Days(c.StartsOn, c.EndsOn)), ("Lieu", c.Place),
            ("Durée réalisée", $"{French.Number(c.HoursAttended)} heures"), ("Durée prévue", $"{French.Number(c.HoursAgreed)} heures"))
        .Text("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, l’organisme conserve l’ensemble des pièces justificatives qui ont permis d’établir le présent certificat, en particulier les feuilles d’émargement.")
        .Signatures(new SignatureBox($"Pour {company.Name}", [company.SignatoryTitle, $"Fait à {company.City}, le {French.LongDate(c.IssuedOn)}", "Cachet et signature :"]));

    private static Document Immediate(this Document document, CertificateView c) =>
        c.TestResult is { } result ? document.Heading("Résultat du test de fin de formation").Text(result, TextStyle.Ragged) : document;
}
