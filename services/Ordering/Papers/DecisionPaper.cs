using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>What a decision would lead to, as the letter about it: facts, rule, the words of the clause, what becomes of the deposit. A preview, and it says so.</summary>
internal static class DecisionPaper
{
    public static string NameOf(Contract contract, string decision) => $"Aperçu {contract.Number} - {decision}";

    public static Document Of(Company company, Customer customer, Contract contract, (string Decision, OutcomeView Outcome) preview, DateOnly today)
    {
        var outcome = preview.Outcome;
        return new Document(company.Letterhead, NameOf(contract, preview.Decision), ParisTime.StartOf(today))
            .Recipient(Wording.AddressOf(customer))
            .Text($"{company.City}, le {French.LongDate(today)}", TextStyle.Dateline)
            .Title(preview.Decision, $"Contrat {contract.Number} – aperçu, sans effet tant que la décision n’est pas prise")
            .Facts([.. Wording.FactsOf(contract.Training), ("Prix", $"{French.Amount(contract.Price.InclVat)} TTC")])
            .Heading("La conséquence")
            .Text(outcome.Explanation, TextStyle.Ragged)
            .Facts(
                ("Montant", French.Amount(outcome.Amount)),
                ("Dernier jour de cette conséquence", outcome.BoundaryDate is { } boundary ? French.LongDate(boundary) : null),
                ("Acompte reçu", outcome.Deposit is { } deposit ? $"{French.Amount(deposit.Received)}, {FateOf(deposit.Fate)}" : null),
                ("Reste dû", outcome.Deposit is { } after ? French.Amount(after.StillDue) : null),
                ("Règle", outcome.RuleId))
            .Notice($"« {outcome.ClauseText} »", $"Conditions générales de vente, version {outcome.TermsVersion}, article {outcome.ClauseNumber}");
    }

    private static string FateOf(string fate) => fate switch
    {
        DepositFate.Kept => "conservé à titre d’indemnité",
        DepositFate.Counts => "imputé sur la somme due",
        DepositFate.Refunded => "remboursé",
        _ => "rien n’est à imputer",
    };
}
