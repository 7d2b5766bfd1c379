namespace Lexom.Contracts.Funding;

/// <summary>An OPCO decided on a file (CGV-3.3-b). A later decision on the same file comes with a higher <paramref name="Revision"/>.</summary>
/// <param name="FundingFileId">The file, as Ordering named it.</param>
/// <param name="Revision">From 1 up per file, shared by all messages about the OPCO's commitment to it: a lower one received later is old news.</param>
/// <param name="ContractId">The contract funded.</param>
/// <param name="Opco">Code of the OPCO (FUN-1).</param>
/// <param name="FileNumber">The OPCO's own number; null when rejected without one.</param>
/// <param name="Outcome"><c>accepted</c> or <c>rejected</c>.</param>
/// <param name="GrantedExclVat">Excl. VAT, 0 when rejected; VAT at the contract's rate comes on top.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="Subrogation">True when the OPCO pays LEXOM directly; otherwise the client pays and is reimbursed.</param>
/// <param name="DecidedOn">Europe/Paris.</param>
[HeardBy("ordering", "billing")]
public sealed record FundingDecided(
    Guid FundingFileId, int Revision, Guid ContractId, string Opco, string? FileNumber, string Outcome, decimal GrantedExclVat, string Currency,
    bool Subrogation, DateOnly DecidedOn);

/// <summary>The OPCO lowered what it grants (CGV-3.3-b).</summary>
[HeardBy("ordering", "billing")]
public sealed record FundingReduced(Guid FundingFileId, int Revision, Guid ContractId, string Opco, decimal GrantedExclVat, string Currency, DateOnly DecidedOn);

/// <summary>The OPCO took its grant back altogether (CGV-3.3-b).</summary>
[HeardBy("ordering", "billing")]
public sealed record FundingRevoked(Guid FundingFileId, int Revision, Guid ContractId, string Opco, DateOnly DecidedOn);

/// <summary>The OPCO paid LEXOM (part of) its share.</summary>
/// <param name="FundingFileId">The file.</param>
/// <param name="ContractId">The contract.</param>
/// <param name="Opco">Code of the OPCO.</param>
/// <param name="PaymentId">One payment, one id, whatever is repeated.</param>
/// <param name="Reference">The OPCO's payment reference.</param>
/// <param name="AmountInclVat">Paid, incl. VAT, above 0.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="PaidOn">Europe/Paris.</param>
[HeardBy("ordering", "billing")]
public sealed record OpcoPaymentReported(
    Guid FundingFileId, Guid ContractId, string Opco, Guid PaymentId, string Reference, decimal AmountInclVat, string Currency, DateOnly PaidOn);

/// <summary>
/// One month after the last day of the training the OPCO has not (fully) paid: the client is invoiced everything still unpaid and the OPCO's invoice
/// credited for as much (CGV-3.3-d).
/// </summary>
/// <param name="FundingFileId">The file.</param>
/// <param name="ContractId">The contract.</param>
/// <param name="Opco">Code of the OPCO.</param>
/// <param name="Deadline">Last day the OPCO had for paying, Europe/Paris.</param>
/// <param name="LapsedOn">The day the lapse was found.</param>
/// <param name="PaidInclVat">What the OPCO had paid by then, incl. VAT.</param>
/// <param name="UnpaidInclVat">What it had not, incl. VAT.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
[HeardBy("ordering", "billing")]
public sealed record FundingLapsed(
    Guid FundingFileId, Guid ContractId, string Opco, DateOnly Deadline, DateOnly LapsedOn, decimal PaidInclVat, decimal UnpaidInclVat, string Currency);

/// <summary>The OPCO can't decide without more papers (CGV-3.3-b): the customer, whose request it is, has to send them.</summary>
/// <param name="FundingFileId">The file.</param>
/// <param name="Revision">Of the same sequence as that of <see cref="FundingDecided"/>.</param>
/// <param name="ContractId">The contract.</param>
/// <param name="Opco">Code of the OPCO.</param>
/// <param name="Pieces"><c>programme</c>, <c>quote</c>, <c>agreement</c>, <c>attendance-sheets</c>, <c>completion-certificate</c>, <c>invoice</c> or <c>other</c>.</param>
/// <param name="AnswerBy">The last day the OPCO leaves, when it sets one.</param>
/// <param name="DecidedOn">Europe/Paris.</param>
[HeardBy("ordering")]
public sealed record FundingMoreRequested(
    Guid FundingFileId, int Revision, Guid ContractId, string Opco, IReadOnlyList<string> Pieces, DateOnly? AnswerBy, DateOnly DecidedOn);

/// <summary>The OPCO's month ends soon and it has not (fully) paid: the client is told what it will owe (CGV-3.3-d).</summary>
/// <param name="FundingFileId">The file.</param>
/// <param name="ContractId">The contract.</param>
/// <param name="Opco">Code of the OPCO.</param>
/// <param name="Deadline">Last day the OPCO has for paying, Europe/Paris.</param>
/// <param name="UnpaidInclVat">What it has not paid, incl. VAT.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
[HeardBy("ordering")]
public sealed record FundingDeadlineNear(Guid FundingFileId, Guid ContractId, string Opco, DateOnly Deadline, decimal UnpaidInclVat, string Currency);
