using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Ordering.Views;

/// <summary>A customer as portal and staff see it; <c>stillAsked</c> is what CGV-4.6 wants of it.</summary>
public sealed record CustomerView(
    Guid Id, CustomerKind Kind, string Name, string? Siren, string? Siret, string? VatNumber, AddressView BillingAddress, Guid ContactId, PersonView Contact, int Revision,
    DateOnly? InArrearsSince, PersonView? DecisionMaker, DateOnly? InsuredUntil, LogoView Logo, IReadOnlyList<ChecklistItem> StillAsked, DateTimeOffset CreatedAt) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [ContactId];

    public static CustomerView Of(Customer c, DateOnly today) => new(
        c.Id, c.Kind, c.Name, c.Siren, c.Siret, c.VatNumber, AddressView.Of(c.Address), c.ContactId, PersonView.Of(c.Contact), c.Revision, c.InArrearsSince,
        c.DecisionMaker == Person.None ? null : PersonView.Of(c.DecisionMaker), c.InsuredUntil, new LogoView(c.AllowsLogoOn(today), c.LogoAgreedOn, c.LogoAgreement, c.LogoRevokedOn),
        [.. c.StillAsked(today).Select(ChecklistItem.Of)], c.CreatedAt);
}

/// <summary>CGV-4.2: whether the client's logo may be used today.</summary>
public sealed record LogoView(bool MayBeUsed, DateOnly? AgreedOn, string? Agreement, DateOnly? RevokedOn);
