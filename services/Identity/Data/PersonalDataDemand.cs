namespace Lexom.Identity.Data;

/// <summary>A personal-data request answered with values: what <c>GET /internal/v1/personal-data/{requestId}</c> may give, and about whom.</summary>
public sealed class PersonalDataDemand
{
    /// <summary>Of PersonalDataRequested.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The staff account the request is about.</summary>
    public Guid AccountId { get; init; }
}
