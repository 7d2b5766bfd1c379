using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Who is invoiced, for Billing (PRI-1: messages carry ids, this route the names); never reachable from outside.</summary>
public static class GetBillingIdentity
{
    public sealed record Response(
        Guid CustomerId, int Revision, CustomerKind Kind, string Name, string? Siren, string? VatNumber, AddressView Address, string Email, ContactPerson Contact);

    public sealed record ContactPerson(Guid Id, string FirstName, string LastName, string Email);

    public static void Map(RouteGroupBuilder group) => group.MapGet("customers/{id:guid}/billing-identity", Handle);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, CancellationToken ct)
    {
        var c = await db.Customers.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct);

        return c is null
            ? OrderingErrors.CustomerUnknown.ToProblem()
            : TypedResults.Ok(new Response(
                c.Id, c.Revision, c.Kind, c.Name, c.Siren, c.VatNumber, AddressView.Of(c.Address), c.Contact.Email,
                new ContactPerson(c.ContactId, c.Contact.FirstName, c.Contact.LastName, c.Contact.Email)));
    }
}
