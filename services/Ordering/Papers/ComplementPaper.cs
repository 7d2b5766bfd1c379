using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>A complementary proposal to be signed apart (CGV-2.1-e): the change, LEXOM's conditions, its cost, and the place for « BON POUR ACCORD ».</summary>
internal static class ComplementPaper
{
    public static string NameOf(ComplementaryProposal complement) => $"Proposition complémentaire {complement.Number}";

    public static Document Of(Company company, Customer customer, ContractCase about, ComplementaryProposal complement)
    {
        var (contract, issued) = (about.Contract, complement.IssuedOn!.Value);
        var clause = about.Terms.ClauseOf("CGV-2.1-e");
        return new Document(company.Letterhead, NameOf(complement), ParisTime.StartOf(issued))
            .Initials()
            .Recipient(Wording.AddressOf(customer))
            .Title("Proposition complémentaire", $"N° {complement.Number} du {French.LongDate(issued)}, valable jusqu’au {French.LongDate(complement.ValidUntil!.Value)} inclus")
            .Text($"Vous avez demandé le {French.LongDate(complement.AskedOn)} une modification du contrat {contract.Number}. LEXOM l’accepte aux conditions suivantes.")
            .Facts([("Contrat", contract.Number), .. Wording.FactsOf(contract.Training), ("Modification demandée", complement.Change), ("Conditions de LEXOM", complement.Answer)])
            .Heading("Le coût de la modification")
            .Table(new Table(new Column("Désignation", 5), Column.Number("Montant HT", 2))
                .Row("Modification ci-dessus, facturée séparément", French.Amount(complement.ExclVat))
                .Subtotal("Total HT", French.Amount(complement.ExclVat)).Subtotal(Wording.VatLine(contract.Price), French.Amount(complement.Vat)).Total("Total TTC", French.Amount(complement.InclVat)))
            .Text("Le prix du contrat ne change pas. Sans votre accord dans le délai, la formation commandée reste inchangée.", TextStyle.Small)
            .Notice($"« {clause.Text} »", $"Conditions générales de vente, version {contract.TermsVersion}, article {clause.Number}")
            .Signatures(
                new SignatureBox($"Pour {company.Name}", [company.SignatoryTitle, $"{company.City}, le {French.LongDate(issued)}"]),
                new SignatureBox($"Pour {customer.Name}", ["Date, mention manuscrite « BON POUR ACCORD »", customer.Kind == CustomerKind.Company ? "signature et cachet :" : "et signature :"]));
    }
}
