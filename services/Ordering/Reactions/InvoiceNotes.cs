using Lexom.Ordering.Data;

namespace Lexom.Ordering.Reactions;

/// <summary>Billing's documents, as Ordering shows them.</summary>
internal static class InvoiceNotes
{
    public static async Task<InvoiceNote> FindOrAddAsync(OrderingDbContext db, Guid id, string number, Guid contractId, CancellationToken ct)
    {
        var note = await db.Invoices.FindAsync([id], ct);
        if (note is null)
        {
            note = new InvoiceNote { Id = id, ContractId = contractId, Number = number };
            db.Add(note);
        }

        return note;
    }

    public static string Name(string kind) => kind switch
    {
        "deposit" => "Facture d’acompte",
        "final" => "Facture finale",
        "opco-share" => "Facture de la part OPCO",
        "client-balance" => "Facture de solde",
        "complementary" => "Facture complémentaire",
        "cancellation-fee" => "Frais d’annulation",
        "indemnity" => "Indemnité",
        "late-payment" => "Pénalités de retard",
        "credit-note" => "Avoir",
        _ => "Document",
    };
}
