using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// A portal or staff register who will buy: a company (SIREN, SIRET and VAT number checked) or an individual. A customer the caller has already is answered with 409 and
/// its id, unless the caller says that it is another one.
/// </summary>
public static class RegisterCustomer
{
    /// <param name="Kind"><c>company</c>: name, siren, siret?, vatNumber?, billingAddress, contact; <c>individual</c>: firstName, lastName, email, address.</param>
    public sealed record Request(
        [property: Required] CustomerKind? Kind, [property: MaxLength(200)] string? Name, string? Siren, string? Siret, string? VatNumber, AddressView? BillingAddress, PersonView? Contact,
        [property: MaxLength(100)] string? FirstName, [property: MaxLength(100)] string? LastName, string? Email, AddressView? Address,
        bool IsAnother);

    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("customers", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Created<CustomerView>, ProblemHttpResult>> Handle(
        Request request, OrderingDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!Decide(request, user.PartnerIdOrNull(), now).Try(out var customer, out var errors))
        {
            return errors.ToProblem();
        }

        if (!request.IsAnother && await db.Customers.VisibleTo(user).SameAs(customer).FirstOrDefaultAsync(ct) is { } existing)
        {
            var problem = OrderingErrors.CustomerKnown(existing.Name).ToProblem();
            problem.ProblemDetails.Extensions["customerId"] = existing.Id;
            return problem;
        }

        db.Add(customer);
        outbox.Add(new CustomerRegistered(customer.Id, customer.Revision, customer.Kind.ToCode(), now), customer.Id);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{user.Surface()}/customers/{customer.Id}", await CustomerView.OfAsync(customer, db, ParisTime.DayOf(now), user, ct));
    }

    private static Result<Customer> Decide(Request request, Guid? partnerId, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        if (request.Kind == CustomerKind.Individual)
        {
            var person = new PersonView(request.FirstName, request.LastName, request.Email).ToPerson();
            return Customer.Individual(id, partnerId, person, request.Address?.ToAddress() ?? PostalAddress.None, now);
        }

        var identity = new CompanyIdentity(
            request.Name ?? "", Compact(request.Siren) ?? "", Compact(request.VatNumber), request.BillingAddress?.ToAddress() ?? PostalAddress.None,
            request.Contact?.ToPerson() ?? Person.None, Compact(request.Siret));
        return Customer.Company(id, Guid.CreateVersion7(now), partnerId, identity, now);
    }

    // People write 732 829 320.
    private static string? Compact(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
