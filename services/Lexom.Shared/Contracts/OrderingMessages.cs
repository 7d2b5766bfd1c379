namespace Lexom.Contracts.Ordering;

/// <summary>A customer exists. Carries no name: whoever needs the billing identity reads it from Ordering's internal API (PRI-1).</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Revision">From 1 up; sent again with a higher one when the billing identity changes.</param>
/// <param name="Kind"><c>company</c> or <c>individual</c>.</param>
/// <param name="OccurredAt">UTC.</param>
[HeardBy("billing", "privacy")]
public sealed record CustomerRegistered(Guid CustomerId, int Revision, string Kind, DateTimeOffset OccurredAt);

/// <summary>A proposal was issued and asks for seats (CGV-2.1-c).</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="SessionId">The session it is for.</param>
/// <param name="Seats">Number of participants, at least 1.</param>
/// <param name="IssuedOn">Day of issue, Europe/Paris.</param>
/// <param name="ValidUntil">Last day of validity, Europe/Paris: still valid on it, expired the day after.</param>
[HeardBy("catalog")]
public sealed record ProposalIssued(Guid ProposalId, Guid SessionId, int Seats, DateOnly IssuedOn, DateOnly ValidUntil);

/// <summary>The proposal expired by itself; its seats are free again (CGV-2.1-c).</summary>
[HeardBy("catalog")]
public sealed record ProposalExpired(Guid ProposalId, Guid SessionId, DateOnly ExpiredOn);

/// <summary>
/// Acceptance is complete (CGV-2.1-d): the contract exists and awaits its deposit. Carries every fact Billing and Funding need, as they were at acceptance.
/// Invariant: <c>TotalExclVat + Vat = TotalInclVat</c>, and the deposit is the terms' rate of <c>TotalInclVat</c> to the cent.
/// </summary>
/// <param name="ContractId">The contract, made by this acceptance; one per proposal.</param>
/// <param name="ProposalId">The proposal accepted.</param>
/// <param name="Number">Human number of the contract, <c>C-2027-00042</c>.</param>
/// <param name="CustomerId">The customer who pays.</param>
/// <param name="CustomerKind"><c>company</c> or <c>individual</c>.</param>
/// <param name="PartnerId">The partner portal that sold it, when one did.</param>
/// <param name="SessionId">The session ordered.</param>
/// <param name="CourseReference">For example <c>RCL-APPL-03</c>.</param>
/// <param name="CourseTitle">French title, as sold.</param>
/// <param name="StartsOn">First day of the training, Europe/Paris.</param>
/// <param name="EndsOn">Last day of the training, Europe/Paris.</param>
/// <param name="Hours">Hours of training per participant.</param>
/// <param name="Participants">Number of participants.</param>
/// <param name="AcceptedOn">Day of acceptance, Europe/Paris: the order date of CGV-3.6-a.</param>
/// <param name="TotalExclVat">Price excl. VAT.</param>
/// <param name="VatRate">Percent, for example 20; 0 when exempt.</param>
/// <param name="VatRegime"><c>standard</c> or <c>exempt-261-4-4-a</c>.</param>
/// <param name="Vat">VAT on the price.</param>
/// <param name="TotalInclVat">Price incl. VAT.</param>
/// <param name="DepositInclVat">Deposit incl. VAT (CGV-2.1, 30 % in v1).</param>
/// <param name="DepositNotBefore">First day on which the deposit may be asked for: the day of acceptance, or the day after the withdrawal period (CGV-2.1-f).</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="TermsVersion">Version of the terms of sale the contract is under.</param>
/// <param name="Funding">Funding files announced in the proposal (CGV-3.3-a); empty when the customer pays alone.</param>
/// <param name="Terms">What that version fixes for whoever invoices and waits for payment; absent in messages older than it, which are all of version 1.</param>
[HeardBy("billing", "funding")]
public sealed record ProposalAccepted(
    Guid ContractId, Guid ProposalId, string Number, Guid CustomerId, string CustomerKind, Guid? PartnerId, Guid SessionId,
    string CourseReference, string CourseTitle, DateOnly StartsOn, DateOnly EndsOn, decimal Hours, int Participants,
    DateOnly AcceptedOn, decimal TotalExclVat, decimal VatRate, string VatRegime, decimal Vat, decimal TotalInclVat,
    decimal DepositInclVat, DateOnly DepositNotBefore, string Currency, int TermsVersion, IReadOnlyList<AnnouncedFunding> Funding,
    AcceptedTerms? Terms = null);

/// <summary>The parameters of a version of the terms of sale that decide about money after the acceptance: what was signed, whatever a later version says.</summary>
/// <param name="LateInterestPoints">Points above the ECB refinancing rate (CGV-3.4-a).</param>
/// <param name="LateInterestLegalRateFloor">Never below this many times the legal rate (CGV-3.4-a).</param>
/// <param name="RefiBasis"><c>firstOfJanuary</c> or <c>semester</c> (CGV-3.4-a).</param>
/// <param name="RecoveryIndemnity">Euros per overdue invoice, legal persons only (CGV-3.4-b).</param>
/// <param name="OpcoPaymentWindowMonths">Months an OPCO has from the last day of the training (CGV-3.3-d).</param>
public sealed record AcceptedTerms(
    decimal LateInterestPoints, decimal LateInterestLegalRateFloor, string RefiBasis, decimal RecoveryIndemnity, int OpcoPaymentWindowMonths);

/// <summary>A funding file the customer announces.</summary>
/// <param name="FundingFileId">Chosen by Ordering, so that every service names the file alike.</param>
/// <param name="Opco">Code of the OPCO (FUN-1), for example <c>atlas</c>.</param>
/// <param name="FileNumber">The OPCO's own number, when already known.</param>
/// <param name="RequestedOn">Day the customer asked the OPCO; it must be before the training starts (CGV-3.3-a).</param>
/// <param name="RequestedExclVat">Amount asked for, excl. VAT.</param>
public sealed record AnnouncedFunding(Guid FundingFileId, string Opco, string? FileNumber, DateOnly RequestedOn, decimal RequestedExclVat);

/// <summary>An individual used the right of withdrawal (CGV-2.1-f): nothing is due, the seats are free again.</summary>
[HeardBy("catalog", "billing", "funding")]
public sealed record OrderWithdrawn(Guid ContractId, Guid ProposalId, Guid CustomerId, Guid SessionId, DateOnly WithdrawnOn);

/// <summary>Acceptance is complete and the deposit is in: the contract is concluded (CGV-2.2).</summary>
[HeardBy("catalog", "funding", "privacy")]
public sealed record ContractConcluded(Guid ContractId, Guid ProposalId, Guid CustomerId, Guid SessionId, DateOnly ConcludedOn);

/// <summary>The contract is cancelled, with the computed consequence (CGV-3.5, CGV-2.2-c, CGV-4.7).</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="ProposalId">Its proposal.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="SessionId">The session whose seats become free.</param>
/// <param name="By"><c>client</c> or <c>lexom</c>.</param>
/// <param name="RuleId">The rule that decided, for example <c>CGV-3.5-a</c>.</param>
/// <param name="Consequence"><c>deposit-kept</c>, <c>full-price-due</c>, <c>deposit-refunded</c>, <c>cancellation-fee</c>, <c>damages-claimed</c> (CGV-4.7) or <c>nothing-due</c>.</param>
/// <param name="Amount">What stays due or kept in all, incl. VAT where it is a price; the deposit already paid counts towards it. For a refund, the amount to pay back.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="ReceivedOn">Day the written request was received, or of LEXOM's decision.</param>
[HeardBy("catalog", "billing", "funding")]
public sealed record ContractCancelled(
    Guid ContractId, Guid ProposalId, Guid CustomerId, Guid SessionId, string By, string RuleId, string Consequence,
    decimal Amount, string Currency, DateOnly ReceivedOn);

/// <summary>The contract moves to another session, with the computed consequence (CGV-3.6).</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="ProposalId">Its proposal, by which Catalog knows the seats.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="FromSessionId">The session left.</param>
/// <param name="ToSessionId">The session taken.</param>
/// <param name="Seats">Number of seats moved.</param>
/// <param name="StartsOn">New first day.</param>
/// <param name="EndsOn">New last day.</param>
/// <param name="RuleId">The rule that decided, <c>CGV-3.6-a</c>, <c>CGV-3.6-b</c> or <c>CGV-3.5-d</c>.</param>
/// <param name="Consequence"><c>deposit-kept-as-indemnity</c>, <c>full-price-due</c> or <c>nothing-due</c>.</param>
/// <param name="Amount">The indemnity, or the price due at once.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="ReceivedOn">Day the written request was received.</param>
[HeardBy("catalog", "billing", "funding")]
public sealed record ContractRescheduled(
    Guid ContractId, Guid ProposalId, Guid CustomerId, Guid FromSessionId, Guid ToSessionId, int Seats, DateOnly StartsOn, DateOnly EndsOn,
    string RuleId, string Consequence, decimal Amount, string Currency, DateOnly ReceivedOn);

/// <summary>The participants of a contract have been invited to its session (ORD-1); again when the contract has moved to another one.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="ProposalId">Its proposal, by which Catalog knows the seats.</param>
/// <param name="SessionId">The session they are invited to.</param>
/// <param name="Participants">How many.</param>
/// <param name="InvitedOn">Day of the invitation, Europe/Paris.</param>
[HeardBy("catalog")]
public sealed record ParticipantsInvited(Guid ContractId, Guid ProposalId, Guid SessionId, int Participants, DateOnly InvitedOn);

/// <summary>The training has been given: Billing invoices (CGV-3.2) and Funding starts the one-month clock (CGV-3.3-d).</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="SessionId">The session.</param>
/// <param name="DeliveredOn">Last day of the training, Europe/Paris.</param>
/// <param name="HoursAgreed">Hours times participants, as sold.</param>
/// <param name="HoursAttended">Hours times participants, as signed; absences never change the price (CGV-3.7).</param>
[HeardBy("billing", "funding")]
public sealed record TrainingDelivered(Guid ContractId, Guid CustomerId, Guid SessionId, DateOnly DeliveredOn, decimal HoursAgreed, decimal HoursAttended);

/// <summary>The client accepted a complementary proposal (CGV-2.1-e): its price is invoiced apart from the contract's, which does not change. <c>ExclVat + Vat = InclVat</c>.</summary>
/// <param name="ContractId">The contract it belongs to.</param>
/// <param name="ComplementId">The complementary proposal: invoiced once.</param>
/// <param name="Number">For people, in the series of the proposals.</param>
/// <param name="CustomerId">The customer who pays.</param>
/// <param name="RuleId"><c>CGV-2.1-e</c>.</param>
/// <param name="ExclVat">Excl. VAT.</param>
/// <param name="VatRate">Percent, as on the contract.</param>
/// <param name="Vat">VAT on it.</param>
/// <param name="InclVat">Incl. VAT, above 0.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="AcceptedOn">Europe/Paris.</param>
[HeardBy("billing")]
public sealed record ComplementAccepted(
    Guid ContractId, Guid ComplementId, string Number, Guid CustomerId, string RuleId, decimal ExclVat, decimal VatRate, decimal Vat, decimal InclVat, string Currency,
    DateOnly AcceptedOn);

/// <summary>The client owes a penalty under a clause of the terms (CGV-5.2), besides the price.</summary>
/// <param name="ContractId">The contract whose terms were broken.</param>
/// <param name="PenaltyId">The penalty: asked for once.</param>
/// <param name="CustomerId">The customer who pays.</param>
/// <param name="RuleId"><c>CGV-5.2</c>.</param>
/// <param name="Amount">An indemnity: outside VAT.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="ClaimedOn">Europe/Paris.</param>
[HeardBy("billing")]
public sealed record PenaltyDue(Guid ContractId, Guid PenaltyId, Guid CustomerId, string RuleId, decimal Amount, string Currency, DateOnly ClaimedOn);
