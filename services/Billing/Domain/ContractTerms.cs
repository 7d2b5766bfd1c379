using System.Text.Json.Serialization;
using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>First and last day of a training.</summary>
public sealed record TrainingDays(DateOnly StartsOn, DateOnly EndsOn);

/// <summary>What was agreed at acceptance, as Ordering told it; later prices and rates never change it.</summary>
public sealed record ContractTerms(
    string Number, Guid CustomerId, string CustomerKind, Guid? PartnerId, string CourseReference, string CourseTitle,
    DateOnly StartsOn, DateOnly EndsOn, decimal Hours, int Participants, DateOnly AcceptedOn,
    decimal TotalExclVat, decimal VatRate, string VatRegime, decimal Vat, decimal DepositInclVat, DateOnly DepositNotBefore, int TermsVersion,
    InterestTerms? LateInterest = null, int OpcoPaymentMonths = 1)
{
    [JsonIgnore]
    public Amounts Total => new(Money.Euros(TotalExclVat), Money.Euros(Vat));

    [JsonIgnore]
    public Amounts Deposit => Amounts.OfInclVat(Money.Euros(DepositInclVat), VatRate);

    /// <summary>The same terms on other days, when the training was moved.</summary>
    public ContractTerms On(TrainingDays? days) => days is null ? this : this with { StartsOn = days.StartsOn, EndsOn = days.EndsOn };

    /// <summary>CGV-3.4 as it was signed.</summary>
    [JsonIgnore]
    public InterestTerms Interest => LateInterest ?? InterestTerms.Of(TermsVersion);

    /// <summary>The 40 EUR of CGV-3.4-b are owed by legal persons only.</summary>
    [JsonIgnore]
    public bool IsLegalPerson => CustomerKind == "company";
}
