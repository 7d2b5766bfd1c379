using Lexom.Identity.Data;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Identity.Features;

/// <summary>A staff account as an administrator sees it; no more than the administration of accounts needs (CGV-5.5-c).</summary>
/// <param name="Id">Also what records name as their author.</param>
/// <param name="Email">The sign-in name.</param>
/// <param name="DisplayName">How the staff app greets the person.</param>
/// <param name="Roles">Functions.</param>
/// <param name="Active">False once closed.</param>
/// <param name="LockedUntil">After too many wrong passwords or codes.</param>
/// <param name="SecondFactor">True when an authenticator app is enrolled.</param>
public sealed record AccountView(Guid Id, string Email, string DisplayName, IReadOnlyList<string> Roles, bool Active, DateTimeOffset? LockedUntil, bool SecondFactor) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [Id];

    public static AccountView Of(StaffAccount account) => new(
        account.Id, account.Email ?? "", account.DisplayName, account.Roles, account.Active, account.LockoutEnd, account.TwoFactorEnabled);
}
