using System.Text.Json;

using Microsoft.Extensions.Options;

using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;

namespace Lexom.Identity.Data;

/// <summary>OAuth clients with up to two live secrets, so that one is exchanged for the next without a moment in which neither works. Only hashes are kept.</summary>
internal sealed class TwoSecretApplications(
    IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication<Guid>> cache,
    ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication<Guid>> store)
    : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>(cache, logger, options, store)
{
    private const string NewerSecret = "lexom_newer_secret";
    private const string Closed = "lexom_closed";

    public override async ValueTask<bool> ValidateClientSecretAsync(
        OpenIddictEntityFrameworkCoreApplication<Guid> application, string secret, CancellationToken cancellationToken = default) =>
        await base.ValidateClientSecretAsync(application, secret, cancellationToken)
        || (await NewerOfAsync(application, cancellationToken) is { } newer && await ValidateClientSecretAsync(secret, newer, cancellationToken));

    public async Task<bool> HasTwoSecretsAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, CancellationToken ct) => await NewerOfAsync(client, ct) is not null;

    public async Task AddSecretAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, string secret, CancellationToken ct) =>
        await SetAsync(client, NewerSecret, JsonSerializer.SerializeToElement(await ObfuscateClientSecretAsync(secret, ct)), ct);

    /// <summary>The newer secret stays as the only one.</summary>
    public async Task RetireOlderSecretAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, CancellationToken ct)
    {
        var newer = await NewerOfAsync(client, ct) ?? throw new InvalidOperationException("There is only one secret.");
        await Store.SetClientSecretAsync(client, newer, ct);
        await SetAsync(client, NewerSecret, null, ct);
    }

    public async Task<bool> IsClosedAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, CancellationToken ct) =>
        (await Store.GetPropertiesAsync(client, ct)).ContainsKey(Closed);

    public Task CloseAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, CancellationToken ct) =>
        SetAsync(client, Closed, JsonSerializer.SerializeToElement(true), ct);

    private async Task<string?> NewerOfAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, CancellationToken ct) =>
        (await Store.GetPropertiesAsync(client, ct)).TryGetValue(NewerSecret, out var newer) ? newer.GetString() : null;

    private async Task SetAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, string name, JsonElement? value, CancellationToken ct)
    {
        var properties = await Store.GetPropertiesAsync(client, ct);
        await Store.SetPropertiesAsync(client, value is { } given ? properties.SetItem(name, given) : properties.Remove(name), ct);
        await UpdateAsync(client, ct);
    }
}
