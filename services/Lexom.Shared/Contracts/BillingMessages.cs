namespace Lexom.Contracts.Billing;

/// <summary>The whole deposit of a contract has been received (CGV-2.2).</summary>
[HeardBy("ordering")]
public sealed record DepositReceived(Guid ContractId, Guid InvoiceId, decimal Amount, string Currency, DateOnly ReceivedOn);

/// <summary>A document with a legal number was issued (BIL-1, BIL-2).</summary>
/// <param name="InvoiceId">The document.</param>
/// <param name="Number">Its number, gapless in its series and year.</param>
/// <param name="ContractId">The contract it belongs to.</param>
/// <param name="Kind"><c>deposit</c>, <c>final</c>, <c>opco-share</c>, <c>client-balance</c>, <c>complementary</c>, <c>cancellation-fee</c>, <c>indemnity</c>, <c>late-payment</c> or <c>credit-note</c>.</param>
/// <param name="Payer"><c>client</c> or <c>opco</c>.</param>
/// <param name="FundingFileId">The funding file, when the payer is an OPCO.</param>
/// <param name="AmountInclVat">What the document asks for; negative for a credit note.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="IssuedOn">Europe/Paris.</param>
/// <param name="DueOn">Last day for paying; late from the day after (CGV-3.4-a).</param>
/// <param name="RuleId">The rule that asks for the document, for example <c>CGV-2.1</c> or <c>CGV-3.3-d</c>.</param>
[HeardBy("ordering", "funding")]
public sealed record InvoiceIssued(
    Guid InvoiceId, string Number, Guid ContractId, string Kind, string Payer, Guid? FundingFileId, decimal AmountInclVat, string Currency,
    DateOnly IssuedOn, DateOnly DueOn, string RuleId);

/// <summary>An invoice is settled in full, by payment or credit.</summary>
[HeardBy("ordering")]
public sealed record InvoicePaid(Guid InvoiceId, string Number, Guid ContractId, DateOnly PaidOn);

/// <summary>An invoice was not paid by its due date (CGV-3.4).</summary>
[HeardBy("ordering")]
public sealed record InvoiceOverdue(Guid InvoiceId, string Number, Guid ContractId, Guid CustomerId, decimal Outstanding, string Currency, DateOnly OverdueSince);

/// <summary>The customer has at least one overdue invoice: LEXOM may suspend its running and coming trainings (CGV-3.4-c).</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Revision">From 1 up per customer, shared with <see cref="CustomerCleared"/>: a lower one received later is old news.</param>
/// <param name="Since">First day late, Europe/Paris.</param>
[HeardBy("ordering")]
public sealed record CustomerInArrears(Guid CustomerId, int Revision, DateOnly Since);

/// <summary>Everything the customer owed and was late with is paid (CGV-3.4-c).</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Revision">From 1 up per customer, shared with <see cref="CustomerInArrears"/>.</param>
/// <param name="ClearedOn">Europe/Paris.</param>
[HeardBy("ordering")]
public sealed record CustomerCleared(Guid CustomerId, int Revision, DateOnly ClearedOn);
