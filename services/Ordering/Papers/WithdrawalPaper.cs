using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>The acknowledgement of a withdrawal on a durable medium (Code de la consommation D221-5): the words that were sent, with their hash.</summary>
internal static class WithdrawalPaper
{
    public static string NameOf(string contractNumber) => $"Accusé de réception de rétractation {contractNumber}";

    public static Document Of(Company company, string contractNumber, Withdrawal withdrawal)
    {
        var document = new Document(company.Letterhead, NameOf(contractNumber), withdrawal.AcknowledgedAt)
            .Title("Accusé de réception de votre rétractation", $"Contrat {contractNumber}")
            .Facts(
                ("Rétractation déclarée le", $"{French.Instant(withdrawal.StatedAt)} (heure de Paris)"), ("Accusé de réception du", $"{French.Instant(withdrawal.AcknowledgedAt)} (heure de Paris)"))
            .Heading("Texte envoyé");
        foreach (var paragraph in withdrawal.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            document.Text(paragraph, TextStyle.Ragged);
        }

        return document.Text($"Empreinte SHA-256 du texte : {withdrawal.Sha256}.", TextStyle.Small);
    }
}
