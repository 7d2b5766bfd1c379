namespace Lexom.Billing.Domain;

/// <summary>A customer's billing identity, pulled from Ordering (PRI-1: messages carry ids only). Known once a revision has been fetched.</summary>
public sealed class CustomerIdentity
{
    private CustomerIdentity()
    {
    }

    public Guid CustomerId { get; private set; }

    /// <summary><c>company</c> or <c>individual</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Highest revision announced; above <see cref="FetchedRevision"/> it has to be fetched.</summary>
    public int Revision { get; private set; }

    public int FetchedRevision { get; private set; }

    public BuyerIdentity? Identity { get; private set; }

    /// <summary>Id of the contact person or of the individual, to answer for the right person (CGV-5.5-d).</summary>
    public Guid? PersonId { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Real time: another service being away has nothing to do with the business clock.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    public bool IsIndividual => Kind == "individual";

    public void Announce(int revision, string kind)
    {
        Kind = kind;
        if (revision > Revision)
        {
            (Revision, Attempts, NextTryAt) = (revision, 0, null);
        }
    }

    public void Fetched(BuyerIdentity identity, Guid? personId, int revision)
    {
        (Identity, PersonId, Attempts, NextTryAt) = (identity, personId, 0, null);
        // An answer older than what was announced (a replica behind) is used and asked for again; a newer one is simply newer.
        FetchedRevision = Math.Max(FetchedRevision, revision);
        Revision = Math.Max(Revision, revision);
    }

    // Rule CGV-5.5-d: whom to write to is not part of the accounts and can go at once.
    public void ForgetContact() => (Identity, PersonId) = (Identity?.OnDocument, IsIndividual ? PersonId : null);

    public void Failed(DateTimeOffset now) =>
        (Attempts, NextTryAt) = (Attempts + 1, now + TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(Attempts, 6))));
}
