namespace Lexom.Billing.Domain;

/// <summary>Whether a customer is in arrears (CGV-3.4-c). The revision orders what was said about it, whatever order it is heard in.</summary>
public sealed class CustomerStanding
{
    private CustomerStanding()
    {
    }

    public Guid CustomerId { get; private set; }

    public DateOnly? InArrearsSince { get; private set; }

    public int Revision { get; private set; }

    public static CustomerStanding Of(Guid customerId) => new() { CustomerId = customerId };

    /// <summary>True when this is news.</summary>
    public bool FallInArrears(DateOnly since)
    {
        if (InArrearsSince is not null)
        {
            return false;
        }

        (InArrearsSince, Revision) = (since, Revision + 1);
        return true;
    }

    /// <summary>True when this is news.</summary>
    public bool Clear()
    {
        if (InArrearsSince is null)
        {
            return false;
        }

        (InArrearsSince, Revision) = (null, Revision + 1);
        return true;
    }
}
