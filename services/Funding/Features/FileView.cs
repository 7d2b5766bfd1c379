using Lexom.Funding.Domain;
using Lexom.Kernel;

namespace Lexom.Funding.Features;

/// <summary>A funding file as both staff and its own OPCO see it.</summary>
internal sealed record FileView(
    Guid Id, string Opco, string? FileNumber, Guid ContractId, string ContractNumber, string CourseReference, FileStatus Status,
    DateOnly RequestedOn, Money RequestedExclVat, Money PriceExclVat, decimal VatRate, Money PriceInclVat,
    Money GrantedExclVat, Money GrantedInclVat, bool Subrogation, DateOnly? DecidedOn, Money PaidInclVat, Money UnpaidInclVat,
    GrantBasis? Basis, IReadOnlyList<Piece> PiecesAsked, DateOnly? AnswerBy, int Participants, decimal HoursAgreed, decimal HoursAttended, DateOnly? NoticedOn,
    DateOnly StartsOn, DateOnly EndsOn, DateOnly? ConcludedOn, DateOnly? DeliveredOn, DateOnly? Deadline, DateOnly? LapsedOn, DateOnly? ClosedOn)
{
    public static FileView Of(FundingFile file) => new(
        file.Id, file.Opco, file.FileNumber, file.ContractId, file.ContractNumber, file.CourseReference, file.Status,
        file.RequestedOn, file.RequestedExclVat, file.PriceExclVat, file.VatRate, file.PriceInclVat,
        file.GrantedExclVat, file.GrantedInclVat, file.Subrogation, file.DecidedOn, file.PaidInclVat, file.UnpaidInclVat,
        file.Basis, file.Asked?.Pieces ?? [], file.Asked?.AnswerBy, file.Participants, file.HoursAgreed, file.HoursAttended, file.NoticedOn,
        file.StartsOn, file.EndsOn, file.ConcludedOn, file.DeliveredOn, file.Deadline, file.LapsedOn, file.ClosedOn);
}

/// <summary>A payment the OPCO reported.</summary>
internal sealed record PaymentView(Guid Id, string Reference, Money AmountInclVat, DateOnly PaidOn, DateTimeOffset ReceivedAt)
{
    public static PaymentView Of(OpcoPayment payment) => new(payment.Id, payment.Reference, payment.AmountInclVat, payment.PaidOn, payment.ReceivedAt);
}
