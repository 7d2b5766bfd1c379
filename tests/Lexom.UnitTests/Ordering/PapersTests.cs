using System.Security.Cryptography;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.UnitTests.Documents;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public sealed class PapersTests
{
    [Fact]
    public void The_proposal_says_all_that_the_terms_want_said()
    {
        var text = Specimen.TextOf(PaperSamples.ProposalPdf().ToPdf());

        // CGV-2.1-a, item by item.
        text.ShouldContain("La Relation Client par écrit");
        text.ShouldContain("RCL-APPL-03");
        text.ShouldContain("du 6 avril 2027 au 7 avril 2027");
        text.ShouldContain("Salle Exemple, Aubenas");
        text.ShouldContain("2 jours, soit 14 heures");
        text.ShouldContain("Nombre de participants 3");
        text.ShouldContain("Numero1");
        text.ShouldContain("Numero3");
        text.ShouldContain("2 070,00 €");
        text.ShouldContain("2 484,00 €");
        text.ShouldContain("1 rue de l’Exemple, 07200 Aubenas");
        text.ShouldContain("valable jusqu'au 31 mars 2027 inclus".Replace('\'', '’'));
        text.ShouldContain("745,20 €");
        text.ShouldContain("« BON POUR ACCORD »");
        text.ShouldContain("version 1");
        string.Concat(text.Where(char.IsLetterOrDigit)).ShouldContain(Make.Terms.Sha256);
    }

    // CGV-2.1-d: each page is initialled, by hand or online.
    [Fact]
    public void Each_page_to_be_signed_has_room_for_initials()
    {
        Specimen.PagesOf(PaperSamples.ProposalPdf().ToPdf()).ShouldAllBe(page => page.Contains("Paraphe :"));
        Specimen.PagesOf(PaperSamples.TermsPdf().ToPdf()).ShouldAllBe(page => page.Contains("Paraphe :"));
        Specimen.PagesOf(PaperSamples.SignedProposalPdf().ToPdf()).ShouldAllBe(page => page.Contains("Paraphé en ligne le 01/03/2027"));
    }

    [Fact]
    public void The_evidence_of_a_signature_says_all_that_was_recorded()
    {
        var text = Specimen.TextOf(PaperSamples.EvidencePdf().ToPdf());

        foreach (var stated in new[] { "Stagiaire Contact", "contact@exemple.example", "« BON POUR ACCORD »", "01/03/2027 à 10 h 00", "2027-03-01 09:00:00 UTC", "192.0.2.7", "Proposition signée" })
        {
            text.ShouldContain(stated);
        }

        string.Concat(text.Where(char.IsLetterOrDigit)).ShouldContain(TermsOfSale.V1.Sha256);
    }

    [Fact]
    public void What_was_accepted_and_what_was_withdrawn_is_acknowledged_with_its_hour()
    {
        var accepted = Specimen.TextOf(PaperSamples.AcceptancePdf().ToPdf());
        accepted.ShouldContain("Accusé de réception de votre acceptation");
        accepted.ShouldContain("745,20 € TTC");

        var withdrawn = Specimen.TextOf(PaperSamples.WithdrawalPdf().ToPdf());
        withdrawn.ShouldContain("01/03/2027 à 10 h 00 (heure de Paris)");
        withdrawn.ShouldContain("rien n’est dû");
    }

    [Fact]
    public void An_individual_reads_of_the_withdrawal_and_that_nothing_is_asked_before() =>
        Specimen.TextOf(ProposalPaper.Of(PaperSamples.Offer(Make.Individual())).ToPdf()).ShouldContain("Rétractation : 10 jours");

    [Fact]
    public void The_terms_carry_the_text_whose_hash_is_agreed_to()
    {
        var pdf = PaperSamples.TermsPdf().ToPdf();
        using var document = PdfDocument.Open(pdf);

        document.Advanced.TryGetEmbeddedFiles(out var files).ShouldBeTrue();
        Convert.ToHexStringLower(SHA256.HashData(files.ShouldHaveSingleItem().Memory.Span)).ShouldBe(TermsOfSale.V1.Sha256);
        var text = Specimen.TextOf(pdf);
        text.ShouldContain("2.1. Proposition commerciale");
        text.ShouldContain("La formation est maintenue à partir d’une personne.");
        text.ShouldContain("dpo@lexom.fr");
    }

    [Fact]
    public void The_convention_has_the_contents_of_D6353_1()
    {
        var text = Specimen.TextOf(PaperSamples.ConventionPdf().ToPdf());

        text.ShouldContain("Convention de formation professionnelle");
        foreach (var stated in new[]
                 {
                     "Choisir le bon courrier écrit", "Les bases d’un e-mail productif", "Pédagogie active", "14 heures", "du 6 avril 2027", "feuilles d’émargement", "Évaluation à chaud",
                     "2 484,00 €", "Solde à réception de la facture", "732 829 320", "déclaration d’activité",
                 })
        {
            text.ShouldContain(stated);
        }
    }

    [Fact]
    public void The_contract_of_an_individual_has_the_contents_of_L6353_4()
    {
        var text = Specimen.TextOf(PaperSamples.ContractPdf().ToPdf());

        text.ShouldContain("Contrat de formation professionnelle");
        foreach (var stated in new[]
                 {
                     "groupe de 10 au plus", "Aucune connaissance préalable", "Pédagogie active", "Évaluation à chaud", "Master en communication écrite", "exigible à partir du",
                     "force majeure dûment reconnue", "se rétracter sans motif jusqu’au 11 mars 2027", "médiateur de la consommation", "Je vous notifie par la présente ma rétractation",
                 })
        {
            text.ShouldContain(stated);
        }
    }

    [Fact]
    public void What_the_law_wants_and_nobody_said_is_named()
    {
        PaperSamples.Contract(Make.Individual(), withTrainer: false).MissingForAgreement().Select(e => $"{e.Code} {e.Field}").ShouldBe(["L6353-4 trainer.qualifications"]);
        PaperSamples.Contract(Make.Individual(), withContents: false).MissingForAgreement().Select(e => $"{e.Code} {e.Field}")
            .ShouldBe(["L6353-4 programme", "L6353-4 teachingMethods", "L6353-4 evaluationMethods", "L6353-4 prerequisites"]);
        PaperSamples.Contract(withTrainer: false, withContents: false).MissingForAgreement().Select(e => $"{e.Code} {e.Field}")
            .ShouldBe(["D6353-1 programme", "D6353-1 teachingMethods", "D6353-1 evaluationMethods"]);
        PaperSamples.Contract().MissingForAgreement().ShouldBeEmpty();
    }

    [Fact]
    public void The_attendance_sheet_has_every_half_day_and_says_who_was_absent()
    {
        var open = Specimen.TextOf(AttendancePaper.Of(PaperSamples.Company, PaperSamples.Sheet(), Make.Training(), null).ToPdf());
        var closed = Specimen.TextOf(PaperSamples.SheetPdf().ToPdf());

        closed.ShouldContain("6 avril 2027, matin");
        closed.ShouldContain("7 avril 2027, après-midi");
        closed.ShouldContain("Signé le 06/04/2027 à 12 h 00");
        closed.Split("Absent").Length.ShouldBeGreaterThan(open.Split("Absent").Length);
    }

    [Fact]
    public void An_attestation_has_all_objectives_and_a_certificate_the_hours()
    {
        var pages = Specimen.PagesOf(PaperSamples.CertificatesPdf().ToPdf());

        pages.Count.ShouldBe(2);
        pages[0].ShouldContain("Attestation de fin de formation");
        PaperSamples.Course.Objectives.ShouldAllBe(objective => pages[0].Contains(objective));
        pages[0].ShouldContain("10,5 heures sur 14");
        pages[0].ShouldContain("17 sur 20");
        pages[1].ShouldContain("Certificat de réalisation");
        pages[1].ShouldContain("Société Exemple SARL");
        pages[1].ShouldContain("10,5 heures");
    }

    [Fact]
    public void Each_participant_is_invited_on_a_page_of_their_own()
    {
        var pages = Specimen.PagesOf(PaperSamples.ConvocationPdf().ToPdf());

        pages.Count.ShouldBe(2);
        pages[0].ShouldContain("Numero1");
        pages[1].ShouldContain("Numero2");
        pages.ShouldAllBe(page => page.Contains("Salle Exemple") && page.Contains("6 avril 2027, matin"));
    }
}
