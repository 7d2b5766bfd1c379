using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>A version of the terms of sale, with every parameter its text fixes.</summary>
public sealed record TermsVersionView(int Version, DateOnly InForceFrom, bool InForce, string Sha256, TermsParameters Parameters, IReadOnlyDictionary<string, ClauseView> Clauses)
{
    public static TermsVersionView Of(TermsOfSale t, bool inForce) => new(
        t.Version, t.InForceFrom, inForce, t.Sha256, TermsParameters.Of(t),
        Domain.Clauses.V1.Keys.ToDictionary(key => key, key => new ClauseView(t.ClauseOf(key).Number, t.ClauseOf(key).Text)));
}

/// <summary>A passage of the terms.</summary>
public sealed record ClauseView(string Number, string Text);

/// <summary>Every parameter of the terms, by the names of <see cref="TermsOfSale"/>.</summary>
public sealed record TermsParameters(
    int ProposalValidityDays, decimal DepositPercent, int OnlineWithdrawalDays, int IndividualWithdrawalDays, int CancellationThresholdDays, int ReschedulingWindowMonths,
    bool RescheduleCreditsDeposit, int OpcoPaymentWindowMonths, decimal LateInterestPoints, decimal LateInterestLegalRateFloor, string RefiBasis, decimal RecoveryIndemnity,
    int TerminationNoticeDays, int PersonalDataYears, int NonSolicitationMonths)
{
    public static TermsParameters Of(TermsOfSale t) => new(
        t.ProposalValidityDays, t.DepositPercent, t.OnlineWithdrawalDays, t.IndividualWithdrawalDays, t.CancellationThresholdDays, t.ReschedulingWindowMonths,
        t.RescheduleCreditsDeposit, t.OpcoPaymentWindowMonths, t.LateInterestPoints, t.LateInterestLegalRateFloor, t.RefiBasis, t.RecoveryIndemnity,
        t.TerminationNoticeDays, t.PersonalDataYears, t.NonSolicitationMonths);

    /// <summary>The version in the making; its number and hash are given at publication.</summary>
    public TermsOfSale ToTerms(DateOnly inForceFrom, IReadOnlyDictionary<string, ClauseView>? clauses) => new()
    {
        Version = 0, InForceFrom = inForceFrom, Sha256 = "", ProposalValidityDays = ProposalValidityDays, DepositPercent = DepositPercent,
        OnlineWithdrawalDays = OnlineWithdrawalDays, IndividualWithdrawalDays = IndividualWithdrawalDays, CancellationThresholdDays = CancellationThresholdDays,
        ReschedulingWindowMonths = ReschedulingWindowMonths, RescheduleCreditsDeposit = RescheduleCreditsDeposit, OpcoPaymentWindowMonths = OpcoPaymentWindowMonths,
        LateInterestPoints = LateInterestPoints, LateInterestLegalRateFloor = LateInterestLegalRateFloor, RefiBasis = RefiBasis, RecoveryIndemnity = RecoveryIndemnity,
        TerminationNoticeDays = TerminationNoticeDays, PersonalDataYears = PersonalDataYears, NonSolicitationMonths = NonSolicitationMonths,
        OwnClauses = clauses?.ToDictionary(c => c.Key, c => new Clause(c.Value.Number, c.Value.Text)),
    };
}
