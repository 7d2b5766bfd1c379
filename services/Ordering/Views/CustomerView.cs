using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Ordering.Views;

/// <summary>
/// A customer as portal and staff see it, each as far as they need to (CGV-5.5-c); <c>stillAsked</c> is what CGV-4.6 wants of it, <c>limits</c> the contact's restrictions and
/// objections in force.
/// </summary>
public sealed record CustomerView(
    Guid Id, CustomerKind Kind, string Name, string? Siren, string? Siret, string? VatNumber, AddressView BillingAddress, Guid ContactId, PersonView Contact, int Revision,
    DateOnly? InArrearsSince, PersonView? DecisionMaker, DateOnly? InsuredUntil, LogoView Logo, IReadOnlyList<ChecklistItem> StillAsked, DateTimeOffset CreatedAt,
    IReadOnlyList<string> Limits) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [ContactId];

    internal static async Task<CustomerView> OfAsync(Customer customer, OrderingDbContext db, DateOnly today, ClaimsPrincipal user, CancellationToken ct) =>
        (await ListAsync([customer], db, today, user, ct))[0];

    internal static async Task<List<CustomerView>> ListAsync(IReadOnlyList<Customer> customers, OrderingDbContext db, DateOnly today, ClaimsPrincipal user, CancellationToken ct)
    {
        var rules = FieldRules.Of(user);
        var limits = await db.LimitsAsync(rules, customers.Select(c => c.ContactId), ct);
        return [.. customers.Select(c => Of(c, rules, limits, today))];
    }

    private static CustomerView Of(Customer c, FieldRules rules, ILookup<Guid, string> limits, DateOnly today) => new(
        c.Id, c.Kind, c.Name, c.Siren, c.Siret, c.VatNumber, AddressView.Of(c.Address), c.ContactId, PersonView.Of(c.Contact), c.Revision, rules.Arrears ? c.InArrearsSince : null,
        c.DecisionMaker == Person.None || !rules.DecisionMaker ? null : PersonView.Of(c.DecisionMaker), c.InsuredUntil,
        new LogoView(c.AllowsLogoOn(today), c.LogoAgreedOn, rules.LogoAgreement ? c.LogoAgreement : null, c.LogoRevokedOn),
        [.. c.StillAsked(today).Select(ChecklistItem.Of)], c.CreatedAt, [.. limits[c.ContactId]]);
}

/// <summary>CGV-4.2: whether the client's logo may be used today.</summary>
public sealed record LogoView(bool MayBeUsed, DateOnly? AgreedOn, string? Agreement, DateOnly? RevokedOn);
