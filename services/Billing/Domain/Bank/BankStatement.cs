using Lexom.Kernel;

namespace Lexom.Billing.Domain.Bank;

/// <summary>One credit on the account, as the bank states it.</summary>
/// <param name="Key">The same money has the same key in whatever file it comes: it counts once (BIL-7).</param>
/// <param name="BookedOn">Day it was booked.</param>
/// <param name="Amount">Above zero, in euros.</param>
/// <param name="Reference">What the payer wrote, or the bank's structured reference.</param>
/// <param name="Debtor">Who paid, as the bank names them.</param>
public sealed record BankCredit(string Key, DateOnly BookedOn, Money Amount, string Reference, string? Debtor);

/// <summary>An entry that brings no money of a client in, and why it is left out.</summary>
public sealed record BankSkipped(DateOnly? BookedOn, decimal Amount, string Currency, string Why);

/// <summary>A bank statement file (ISO 20022 camt.053), read.</summary>
public sealed record BankStatement(string Version, string MessageId, string Account, IReadOnlyList<BankCredit> Credits, IReadOnlyList<BankSkipped> Skipped);
