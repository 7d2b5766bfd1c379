using System.ComponentModel.DataAnnotations;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>An administrator opens an account. No password is made up for it: its holder is mailed a link, good for a day, and chooses one.</summary>
public static class CreateAccount
{
    public sealed record Request([property: MaxLength(256)] string? Email, [property: MaxLength(200)] string? DisplayName, [property: MaxLength(10)] IReadOnlyList<string>? Roles);

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/accounts", Handle).WithIdempotency().InOneTransaction();

    internal static async Task<Results<Created<AccountView>, ProblemHttpResult>> Handle(
        Request request, UserManager<StaffAccount> users, PasswordLinks links, IdentityDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (AccountTerms.Refusals(request.Email, request.DisplayName, request.Roles) is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        if (await users.FindByEmailAsync(request.Email!) is not null)
        {
            return AccountErrors.EmailTaken.ToProblem();
        }

        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = request.Email, Email = request.Email, EmailConfirmed = true,
            DisplayName = request.DisplayName!.Trim(), Roles = [.. request.Roles!.Distinct()],
        };
        if (!(await users.CreateAsync(account)).Succeeded)
        {
            return AccountErrors.EmailTaken.ToProblem();
        }

        await links.MailAsync(account, "Votre compte Lexom", "Un compte vous a été ouvert.", ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/staff/v1/identity/accounts/{account.Id}", AccountView.Of(account));
    }
}
