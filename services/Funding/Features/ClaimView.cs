using Lexom.Funding.Domain;

namespace Lexom.Funding.Features;

/// <summary>A claim with what stands against it; the hours and amounts that differ are beside each other.</summary>
internal sealed record ClaimView(
    Guid FundingFileId, string Opco, string? FileNumber, Guid ContractId, string ContractNumber, ClaimState State, ClaimAssessment? Assessment, string? Missing, string? FileSha256,
    DateTimeOffset? ReadyAt, DateOnly? SentOn, string? SentBy, IReadOnlyList<string> Explanations)
{
    public static ClaimView Of(Claim claim, FundingFile file) => new(
        claim.FundingFileId, file.Opco, file.FileNumber, file.ContractId, file.ContractNumber, claim.State, claim.Assessment, claim.Missing, claim.FileSha256, claim.ReadyAt,
        claim.SentOn, claim.SentBy, claim.Assessment is { } assessment ? [.. assessment.Blocks.Select(b => Explain(b, assessment))] : []);

    private static string Explain(ClaimBlock block, ClaimAssessment a) => block switch
    {
        ClaimBlock.HoursDiffer =>
            $"{French.Number(a.HoursCertified)} h certifiées sur {French.Number(a.HoursAgreed)} h convenues : {French.Number(a.HoursMissing)} h d’absence ne sont pas à la charge de l’OPCO. "
            + $"Il ne peut lui être demandé que {French.Amount(a.ClaimableExclVat)} HT sur {French.Amount(a.GrantedExclVat)} accordés ; {French.Amount(a.ExcessExclVat)} reviennent au client (CGV-3.7).",
        ClaimBlock.AmountsDiffer =>
            $"Les factures de l’OPCO, avoirs déduits, s’élèvent à {French.Amount(a.InvoicedInclVat)} TTC pour {French.Amount(a.GrantedInclVat)} accordés.",
        _ => "Un document facturé à l’OPCO n’est pas une formation : une indemnité ne lui est jamais demandée (CGV-3.7).",
    };
}
