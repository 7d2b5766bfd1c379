using Lexom.Kernel;

namespace Lexom.Billing.Domain;

public enum GrantState
{
    Announced,
    Granted,
    Rejected,
    Revoked,
}

/// <summary>
/// What an OPCO grants on one file (CGV-3.3-b). Messages carry a revision: the highest one seen decides, whatever the order of arrival. Only the first
/// decision tells subrogation and file number, so these are taken from it even when it comes late.
/// </summary>
public sealed class FundingGrant
{
    private FundingGrant()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public string Opco { get; private set; } = "";

    public string? FileNumber { get; private set; }

    public GrantState State { get; private set; }

    public int Revision { get; private set; }

    public Money GrantedExclVat { get; private set; }

    /// <summary>Null while no decision told it: without knowing that the OPCO pays us, nothing is asked of it.</summary>
    public bool? Subrogation { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? LapsedOn { get; private set; }

    public DateOnly? Deadline { get; private set; }

    /// <summary>What Funding had seen paid when the month was over.</summary>
    public Money PaidAtLapse { get; private set; }

    /// <summary>Payments of this OPCO on this file, less what was paid back.</summary>
    public Money Paid { get; private set; }

    public uint Version { get; private set; }

    public static FundingGrant Announce(Guid fileId, Guid contractId, string opco, string? fileNumber) =>
        new() { Id = fileId, ContractId = contractId, Opco = opco, FileNumber = fileNumber };

    public void Decide(int revision, bool accepted, Money grantedExclVat, bool subrogation, string? fileNumber, DateOnly decidedOn)
    {
        Subrogation ??= subrogation;
        FileNumber ??= fileNumber;
        if (Supersede(revision, decidedOn))
        {
            Subrogation = subrogation;
            FileNumber = fileNumber ?? FileNumber;
            State = accepted ? GrantState.Granted : GrantState.Rejected;
            GrantedExclVat = accepted ? grantedExclVat : Money.Zero;
        }
    }

    public void Reduce(int revision, Money grantedExclVat, DateOnly decidedOn)
    {
        if (Supersede(revision, decidedOn))
        {
            (State, GrantedExclVat) = (GrantState.Granted, grantedExclVat);
        }
    }

    public void Revoke(int revision, DateOnly decidedOn)
    {
        if (Supersede(revision, decidedOn))
        {
            (State, GrantedExclVat) = (GrantState.Revoked, Money.Zero);
        }
    }

    // Rule CGV-3.3-d: after the month the OPCO keeps only what it has paid.
    public void Lapse(DateOnly deadline, DateOnly lapsedOn, Money paidAtLapse)
    {
        if (LapsedOn is null)
        {
            (Deadline, LapsedOn, PaidAtLapse) = (deadline, lapsedOn, paidAtLapse);
        }
    }

    public void Receive(Money amount) => Paid += amount;

    public void PayBack(Money amount) => Paid -= amount;

    /// <summary>The OPCO's part of the price as things stand, not above what is left of it.</summary>
    public Amounts ShareOf(Amounts left, decimal vatRate)
    {
        if (State != GrantState.Granted || Subrogation != true)
        {
            return Amounts.Zero;
        }

        // A grant of everything that is left is that, to the cent; its VAT is not computed anew.
        var full = GrantedExclVat >= left.ExclVat ? left : Amounts.OfExclVat(GrantedExclVat, vatRate);
        full = full.InclVat > left.InclVat ? left : full;
        if (LapsedOn is null)
        {
            return full;
        }

        var kept = Money.Max(Paid, PaidAtLapse);
        return kept >= full.InclVat ? full : Amounts.OfInclVat(kept, vatRate);
    }

    private bool Supersede(int revision, DateOnly decidedOn)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (Revision, DecidedOn) = (revision, decidedOn);
        return true;
    }
}
