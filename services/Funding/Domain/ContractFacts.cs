namespace Lexom.Funding.Domain;

/// <summary>
/// What Ordering told us about a contract, kept apart from the files because the messages may come in any order: a cancellation or a delivery that is
/// here before the acceptance is kept, and the files opened later start from it.
/// </summary>
internal sealed class ContractFacts
{
    private ContractFacts()
    {
    }

    public Guid ContractId { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    public DateOnly? MovedOn { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    public decimal HoursAgreed { get; private set; }

    public decimal HoursAttended { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public static ContractFacts Of(Guid contractId) => new() { ContractId = contractId };

    public void Conclude(DateOnly on) => ConcludedOn ??= on;

    public void Deliver(DateOnly on, decimal hoursAgreed, decimal hoursAttended)
    {
        if (DeliveredOn is null)
        {
            (DeliveredOn, HoursAgreed, HoursAttended) = (on, hoursAgreed, hoursAttended);
        }
    }

    public void Close(DateOnly on) => ClosedOn ??= on;

    /// <summary>Of two moves the one asked for later holds; false for old news.</summary>
    public bool Move(DateOnly askedOn, DateOnly startsOn, DateOnly endsOn)
    {
        if (MovedOn > askedOn)
        {
            return false;
        }

        (MovedOn, StartsOn, EndsOn) = (askedOn, startsOn, endsOn);
        return true;
    }

    /// <summary>Brings a newly opened file up to what is known.</summary>
    public void ApplyTo(FundingFile file)
    {
        if (ConcludedOn is { } concluded)
        {
            file.NoteConclusion(concluded);
        }

        if (StartsOn is { } starts && EndsOn is { } ends)
        {
            file.Move(starts, ends);
        }

        if (DeliveredOn is { } delivered)
        {
            file.Deliver(delivered, HoursAgreed, HoursAttended);
        }

        if (ClosedOn is { } closed)
        {
            file.Close(closed);
        }
    }
}
