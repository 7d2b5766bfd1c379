using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>Why a claim is not sent.</summary>
internal enum ClaimBlock
{
    /// <summary>Fewer hours were given than agreed, and the grant still covers all of them.</summary>
    HoursDiffer,

    /// <summary>The OPCO's invoices less their credits do not come to the grant.</summary>
    AmountsDiffer,

    /// <summary>Something other than training is invoiced to the OPCO: an indemnity is never claimed (CGV-3.7).</summary>
    NotTraining,
}

/// <summary>What would be claimed, beside what may be.</summary>
/// <param name="HoursAgreed">Hours times participants, as sold.</param>
/// <param name="HoursCertified">Hours times participants, as signed: what the certificat de réalisation says.</param>
/// <param name="HoursMissing">The difference.</param>
/// <param name="GrantedExclVat">What the OPCO grants as it stands.</param>
/// <param name="ClaimableExclVat">The part of its grant that belongs to the hours given.</param>
/// <param name="ExcessExclVat">Granted beyond that.</param>
/// <param name="GrantedInclVat">The grant with VAT.</param>
/// <param name="InvoicedInclVat">The OPCO's invoices less their credits.</param>
/// <param name="Blocks">Empty when it may be sent.</param>
internal sealed record ClaimAssessment(
    decimal HoursAgreed, decimal HoursCertified, decimal HoursMissing, Money GrantedExclVat, Money ClaimableExclVat, Money ExcessExclVat, Money GrantedInclVat,
    Money InvoicedInclVat, IReadOnlyList<ClaimBlock> Blocks);

/// <summary>
/// Only delivered hours and their price are claimed from an OPCO, absences and indemnities never (CGV-3.7, Code du travail L6354-1). Absences do not lower the price:
/// what the OPCO does not pay for them is the client's (CGV-3.6-c).
/// </summary>
internal static class ClaimRules
{
    /// <summary>Null when there is nothing to claim: not delivered, nothing granted, or the OPCO reimburses the client.</summary>
    public static ClaimAssessment? Assess(FundingFile file, IReadOnlyCollection<OpcoInvoice> invoices)
    {
        if (file.DeliveredOn is null || !file.Subrogation || file.Status is not (FileStatus.Accepted or FileStatus.Reduced))
        {
            return null;
        }

        var claimable = Claimable(file);
        var invoiced = invoices.Select(i => i.AmountInclVat).Sum();
        var blocks = new List<ClaimBlock>();
        if (file.GrantedExclVat > claimable)
        {
            blocks.Add(ClaimBlock.HoursDiffer);
        }

        if (invoiced != file.GrantedInclVat)
        {
            blocks.Add(ClaimBlock.AmountsDiffer);
        }

        if (invoices.Any(i => i.Kind is not ("opco-share" or "credit-note")))
        {
            blocks.Add(ClaimBlock.NotTraining);
        }

        return new ClaimAssessment(
            file.HoursAgreed, file.HoursAttended, file.HoursAgreed - file.HoursAttended, file.GrantedExclVat, claimable,
            Money.Max(file.GrantedExclVat - claimable, Money.Zero), file.GrantedInclVat, invoiced, blocks);
    }

    /// <summary>The grant as it was before any reduction, in proportion to the hours given; never more than is granted now would allow.</summary>
    public static Money Claimable(FundingFile file)
    {
        if (file.HoursAgreed <= 0 || file.HoursAttended >= file.HoursAgreed)
        {
            return file.GrantedExclVat;
        }

        var accepted = Commitment.Of(file.Decisions.Select(d => d.Said)).AcceptedAmount;
        return Money.Rounded(accepted.Amount * file.HoursAttended / file.HoursAgreed);
    }
}
