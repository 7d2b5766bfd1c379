using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>A customer as portal and staff see it.</summary>
public sealed record CustomerView(
    Guid Id, CustomerKind Kind, string Name, string? Siren, string? VatNumber, AddressView BillingAddress, Guid ContactId, PersonView Contact, int Revision,
    DateOnly? InArrearsSince, DateTimeOffset CreatedAt)
{
    public static CustomerView Of(Customer c) => new(
        c.Id, c.Kind, c.Name, c.Siren, c.VatNumber, AddressView.Of(c.Address), c.ContactId, PersonView.Of(c.Contact), c.Revision, c.InArrearsSince, c.CreatedAt);
}
