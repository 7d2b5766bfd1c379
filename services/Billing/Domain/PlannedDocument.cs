namespace Lexom.Billing.Domain;

public enum PlanStatus
{
    Pending,
    Issued,
    Superseded,
}

/// <summary>
/// A document to issue on a day, once the buyer's identity is known. Unique per contract and reason among those not superseded. Facts that arrive before it is
/// issued supersede it; after that only a credit note corrects.
/// </summary>
public sealed class PlannedDocument
{
    private PlannedDocument()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly IssueOn { get; private set; }

    public PlanStatus Status { get; private set; }

    public DocumentToIssue Document { get; private set; } = null!;

    public int Position { get; private set; }

    public Guid? InvoiceId { get; private set; }

    public static PlannedDocument Of(Guid id, Guid contractId, DocumentToIssue document, int position) => new()
    {
        Id = id,
        ContractId = contractId,
        Reason = document.Reason,
        IssueOn = document.IssueOn,
        Document = document,
        Position = position,
    };

    /// <summary>The same document planned again stays the row it is.</summary>
    public bool Covers(DocumentToIssue document) =>
        Status == PlanStatus.Pending && Reason == document.Reason && Document.Kind == document.Kind && Document.Amounts == document.Amounts
        && Document.RuleId == document.RuleId && Document.CreditsInvoiceId == document.CreditsInvoiceId;

    public void Supersede() => Status = PlanStatus.Superseded;

    public void Issued(Guid invoiceId) => (Status, InvoiceId) = (PlanStatus.Issued, invoiceId);
}
