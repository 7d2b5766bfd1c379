using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff record a client's prior agreement to the use of its logo (CGV-4.2), with what proves it.</summary>
public static class AgreeToLogo
{
    /// <param name="AgreedOn">Day of the agreement.</param>
    /// <param name="Agreement">What proves it.</param>
    /// <param name="Expected">What the preview showed, where one was asked for.</param>
    public sealed record Request([property: Required] DateOnly? AgreedOn, [property: MaxLength(300)] string? Agreement, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("customers/{id:guid}/logo-agreement/preview", Preview).RequireRole(Roles.Sales);
        group.MapPost("customers/{id:guid}/logo-agreement", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, Request request, OrderingDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (customer is null)
        {
            return OrderingErrors.CustomerUnknown.ToProblem();
        }

        // A dry run on a copy that is not saved.
        return customer.AgreeToLogo(request.AgreedOn!.Value, request.Agreement ?? "", today).Try(out _, out var errors)
            ? TypedResults.Ok(OutcomeView.Of(Customer.LogoAgreed(request.AgreedOn.Value), await db.Terms.InForceAsync(today, ct)))
            : errors.ToProblem();
    }

    public static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var today = clock.Today();
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (customer is null)
        {
            return OrderingErrors.CustomerUnknown.ToProblem();
        }

        if (!customer.AgreeToLogo(request.AgreedOn!.Value, request.Agreement ?? "", today).Try(out _, out var errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.RefusalWhereShown(request.Expected, Customer.LogoAgreed(request.AgreedOn.Value), await db.Terms.InForceAsync(today, ct)) is { } changed)
        {
            return changed;
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await CustomerView.OfAsync(customer, db, today, user, ct));
    }
}
