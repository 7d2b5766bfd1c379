using OpenIddict.Abstractions;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Lexom.Identity.Data;

/// <summary>Where somebody is signed in: OpenIddict keeps one authorization per sign-in, and with it end its refresh tokens.</summary>
internal sealed class StaffSessions(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens)
{
    /// <summary>A sign-in that can still be renewed.</summary>
    public sealed record Session(string Id, DateTimeOffset? Since);

    public async Task<IReadOnlyList<Session>> OfAsync(Guid account, CancellationToken ct)
    {
        var found = new List<Session>();
        await foreach (var authorization in authorizations.FindBySubjectAsync(account.ToString(), ct))
        {
            var id = await authorizations.GetIdAsync(authorization, ct);
            if (id is not null && await authorizations.HasStatusAsync(authorization, Statuses.Valid, ct) && await CanRenewAsync(id, ct))
            {
                found.Add(new Session(id, await authorizations.GetCreationDateAsync(authorization, ct)));
            }
        }

        return [.. found.OrderByDescending(session => session.Since)];
    }

    /// <summary>Ends one sign-in; false when it is none of this account's.</summary>
    public async Task<bool> RevokeAsync(Guid account, string id, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out _) || await authorizations.FindByIdAsync(id, ct) is not { } authorization
            || await authorizations.GetSubjectAsync(authorization, ct) != account.ToString())
        {
            return false;
        }

        await authorizations.TryRevokeAsync(authorization, ct);
        await tokens.RevokeByAuthorizationIdAsync(id, ct);
        return true;
    }

    public async Task RevokeAllAsync(Guid account, CancellationToken ct)
    {
        await authorizations.RevokeBySubjectAsync(account.ToString(), ct);
        await tokens.RevokeBySubjectAsync(account.ToString(), ct);
    }

    private async Task<bool> CanRenewAsync(string id, CancellationToken ct)
    {
        await foreach (var token in tokens.FindByAuthorizationIdAsync(id, ct))
        {
            if (await tokens.GetTypeAsync(token, ct) is TokenTypeIdentifiers.RefreshToken or TokenTypeHints.RefreshToken && await tokens.HasStatusAsync(token, Statuses.Valid, ct)
                && await tokens.GetExpirationDateAsync(token, ct) > TimeProvider.System.GetUtcNow())
            {
                return true;
            }
        }

        return false;
    }
}
