using Lexom.Kernel;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>CGV-4.7.</summary>
public sealed record FormalNoticeView(Guid Id, Guid ContractId, DateOnly PresentedOn, string Breach, DateOnly AnswerUntil, DateOnly? AnsweredOn)
{
    public static FormalNoticeView Of(FormalNotice n) => new(n.Id, n.ContractId, n.PresentedOn, n.Breach, n.AnswerUntil, n.AnsweredOn);
}

/// <summary>CGV-4.4.</summary>
public sealed record ClaimView(Guid Id, Guid ContractId, DateOnly ReceivedOn, string Description, Money Claimed, ClaimStatus Status, Money Settled, DateOnly? AnsweredOn, string? Reason)
{
    public static ClaimView Of(Claim c) => new(c.Id, c.ContractId, c.ReceivedOn, c.Description, c.Claimed, c.Status, c.Settled, c.AnsweredOn, c.Reason);
}

/// <summary>CGV-5.4; <c>forum</c> is <c>commercial-court</c> or <c>consumer-mediator</c>.</summary>
public sealed record DisputeView(Guid Id, Guid ContractId, DateOnly OpenedOn, string Subject, string Forum, DateOnly? ClosedOn, string? Ending)
{
    public static DisputeView Of(Dispute d) => new(d.Id, d.ContractId, d.OpenedOn, d.Subject, d.Forum, d.ClosedOn, d.Ending);
}

/// <summary>CGV-5.2.</summary>
public sealed record PenaltyView(Guid Id, Guid ContractId, string Hired, DateOnly HiredOn, Money Amount, DateOnly ClaimedOn)
{
    public static PenaltyView Of(Penalty p) => new(p.Id, p.ContractId, p.Hired, p.HiredOn, p.Amount, p.ClaimedOn);
}

/// <summary>CGV-2.1-e.</summary>
public sealed record ComplementView(
    Guid Id, string Number, Guid ContractId, ComplementStatus Status, string Change, DateOnly AskedOn, string? Answer, DateOnly? IssuedOn, DateOnly? ValidUntil, Money ExclVat,
    decimal VatRate, Money Vat, Money InclVat, DateOnly? EndedOn)
{
    public static ComplementView Of(ComplementaryProposal p) => new(
        p.Id, p.Number, p.ContractId, p.Status, p.Change, p.AskedOn, p.Answer, p.IssuedOn, p.ValidUntil, p.ExclVat, p.VatRate, p.Vat, p.InclVat, p.EndedOn);
}
