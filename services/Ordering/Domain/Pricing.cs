using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>What is sold, in amounts. Invariant: <c>ExclVat + Vat = InclVat</c>.</summary>
public sealed record Price(Money ExclVat, decimal VatRate, string VatRegime, Money Vat, Money InclVat, Money Deposit);

/// <summary>CGV-3.1: inter and remote sessions are sold per participant, intra ones per group; VAT at the rate in force comes on top.</summary>
public static class Pricing
{
    public const string StandardVat = "standard";

    /// <summary>CGI art. 261-4-4° a: continuing training by a provider that holds the attestation.</summary>
    public const string ExemptVat = "exempt-261-4-4-a";

    // CGI art. 278: the normal rate, since 2014.
    private const decimal NormalRate = 20m;

    public static Price Of(SessionMode mode, int participants, Money interPerParticipant, Money intraPerGroup, string vatRegime, TermsOfSale terms)
    {
        var exclVat = mode == SessionMode.Intra ? intraPerGroup : interPerParticipant * participants;
        var rate = vatRegime == ExemptVat ? 0m : NormalRate;
        var vat = exclVat.Percent(rate);
        var inclVat = exclVat + vat;
        return new Price(exclVat, rate, vatRegime, vat, inclVat, inclVat.Percent(terms.DepositPercent));
    }
}
