namespace Lexom.Billing.Domain;

/// <summary>Which ECB rate applies to a day: the one of 1 January of its year (reading of the terms), or of its semester (Code de commerce L441-10).</summary>
public enum RefiBasis
{
    FirstOfJanuary,
    Semester,
}

/// <summary>The parameters of CGV 3.4, by version of the terms of sale: a later version never changes what was signed.</summary>
public sealed record InterestTerms(decimal MarginPoints, decimal FloorMultiple, RefiBasis Basis, decimal RecoveryIndemnity)
{
    public static readonly InterestTerms V1 = new(10m, 3m, RefiBasis.FirstOfJanuary, 40m);

    // Messages that tell no parameters are older than the second version; another one without them would be a contract under terms nobody told of.
    public static InterestTerms Of(int termsVersion) =>
        termsVersion == 1 ? V1 : throw new ArgumentOutOfRangeException(nameof(termsVersion), termsVersion, "Unknown version of the terms of sale.");

    public static RefiBasis BasisOf(string name) => name switch
    {
        "firstOfJanuary" => RefiBasis.FirstOfJanuary,
        "semester" => RefiBasis.Semester,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Unknown basis of the ECB rate."),
    };
}
