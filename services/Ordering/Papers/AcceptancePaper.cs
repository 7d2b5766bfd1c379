using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>The acknowledgement of a complete acceptance (CGV-2.1-d): what was received, by its hash, and what comes next.</summary>
internal static class AcceptancePaper
{
    public static string NameOf(ContractFactsOnPaper facts) => $"Accusé de réception {facts.Offer.Proposal.Number}";

    public static Document Of(ContractFactsOnPaper facts, IReadOnlyList<(DocumentKind Kind, DateTimeOffset ReceivedAt, string Sha256)> received)
    {
        var (c, proposal) = (facts.Contract, facts.Offer.Proposal);
        return new Document(facts.Company.Letterhead, $"Accusé de réception {proposal.Number}", ParisTime.StartOf(c.AcceptedOn))
            .Recipient(Wording.AddressOf(facts.Customer))
            .Text($"{facts.Company.City}, le {French.LongDate(c.AcceptedOn)}", TextStyle.Dateline)
            .Title("Accusé de réception de votre acceptation", $"Proposition {proposal.Number}, contrat {c.Number}")
            .Text($"Nous accusons réception, le {French.LongDate(c.AcceptedOn)}, de votre acceptation complète de la proposition {proposal.Number}, avec la mention « {AcceptanceChecklist.Mention} » et les conditions générales de vente, version {c.TermsVersion}, paraphées et signées.")
            .Facts(Wording.FactsOf(c.Training))
            .Heading("Documents reçus")
            .Table(new Table(new Column("Document", 2.4), new Column("Reçu le", 2), new Column("Empreinte SHA-256", 5))
                .Rows(received.Select(d => (IReadOnlyList<string>)[Wording.NameOf(d.Kind), French.Instant(d.ReceivedAt), d.Sha256])))
            .Heading("La suite")
            .Text(c.WithdrawalUntil is { } until
                ? $"Vous pouvez vous rétracter sans motif jusqu’au {French.LongDate(until)} inclus ; aucune somme ne vous est demandée d’ici là. L’acompte de {French.Amount(c.Price.Deposit)} TTC sera dû à partir du {French.LongDate(c.DepositNotBefore)} et le contrat sera conclu à sa réception (article 2.2)."
                : $"Le contrat sera définitivement conclu à réception de l’acompte de {French.Amount(c.Price.Deposit)} TTC (article 2.2).");
    }
}
