namespace Lexom.Ordering.Domain;

/// <summary>
/// A version of the general terms of sale: the text that was signed, by its hash, and every parameter the text fixes ("Terms of sale are data").
/// A version never changes; a proposal pins the one in force when it is issued, and a later version never changes what was signed.
/// </summary>
public sealed record TermsOfSale
{
    public required int Version { get; init; }

    public required DateOnly InForceFrom { get; init; }

    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>CGV-2.1-c: the day of issue plus this many days is the last valid day.</summary>
    public required int ProposalValidityDays { get; init; }

    /// <summary>CGV-2.1, CGV-2.2: deposit in percent of the total incl. VAT.</summary>
    public required decimal DepositPercent { get; init; }

    /// <summary>CGV-2.1-f: an individual who ordered on a web site.</summary>
    public required int OnlineWithdrawalDays { get; init; }

    /// <summary>Code du travail L6353-5: an individual who signed otherwise.</summary>
    public required int IndividualWithdrawalDays { get; init; }

    /// <summary>CGV-3.5-a: this many days before the first day, or more, the deposit alone is kept.</summary>
    public required int CancellationThresholdDays { get; init; }

    /// <summary>CGV-3.6-a: counted from the order.</summary>
    public required int ReschedulingWindowMonths { get; init; }

    /// <summary>CGV-3.6-a: whether the deposit kept as indemnity also counts for the new session.</summary>
    public required bool RescheduleCreditsDeposit { get; init; }

    /// <summary>CGV-3.3-d.</summary>
    public required int OpcoPaymentWindowMonths { get; init; }

    /// <summary>CGV-3.4-a: points above the ECB refinancing rate.</summary>
    public required decimal LateInterestPoints { get; init; }

    /// <summary>CGV-3.4-a: never below this many times the legal rate.</summary>
    public required decimal LateInterestLegalRateFloor { get; init; }

    /// <summary>CGV-3.4-a: <c>firstOfJanuary</c> or <c>semester</c>.</summary>
    public required string RefiBasis { get; init; }

    /// <summary>CGV-3.4-b: euros per overdue invoice, legal persons only.</summary>
    public required decimal RecoveryIndemnity { get; init; }

    /// <summary>CGV-4.7.</summary>
    public required int TerminationNoticeDays { get; init; }

    /// <summary>CGV-5.5: counted from the end of the relationship.</summary>
    public required int PersonalDataYears { get; init; }

    /// <summary>CGV-5.2: times the last monthly salary.</summary>
    public required int NonSolicitationMonths { get; init; }

    /// <summary>Passages this version words differently from the first, by rule; null when it words all of them alike.</summary>
    public IReadOnlyDictionary<string, Clause>? OwnClauses { get; init; }

    /// <summary>The words that decide, as this version has them.</summary>
    public Clause ClauseOf(string key) => OwnClauses?.GetValueOrDefault(key) ?? Clauses.V1[key];

    /// <summary>The first version, in force since the product exists.</summary>
    public static TermsOfSale V1 { get; } = new()
    {
        Version = 1,
        InForceFrom = new DateOnly(2020, 1, 1),
        Sha256 = "d080163735a5cb552d92cc9e3034b12be32055639a2f83d4ea6f73caee0a9584",
        ProposalValidityDays = 30,
        DepositPercent = 30m,
        OnlineWithdrawalDays = 14,
        IndividualWithdrawalDays = 10,
        CancellationThresholdDays = 15,
        ReschedulingWindowMonths = 6,
        RescheduleCreditsDeposit = false,
        OpcoPaymentWindowMonths = 1,
        LateInterestPoints = 10m,
        LateInterestLegalRateFloor = 3m,
        RefiBasis = "firstOfJanuary",
        RecoveryIndemnity = 40m,
        TerminationNoticeDays = 8,
        PersonalDataYears = 5,
        NonSolicitationMonths = 12,
    };
}
