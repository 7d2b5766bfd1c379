using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Data;

/// <summary>Sample sign-ins and clients of a development system (<c>migrate --seed</c>). Public by design: never seed a system that holds real data.</summary>
public static class IdentitySeed
{
    public const string StaffPassword = "Lexom-2026-demo!";

    /// <summary>What an authenticator app is given for the sample DPO and administrator: <c>JRSXQ33NFVCGK3LPFVCGK3LPFUZDAMRW</c>. The same for both.</summary>
    public static readonly byte[] SampleTotpSecret = "Lexom-Demo-Demo-2026"u8.ToArray();

    public const string Sales = "commercial@lexom.example";
    public const string TrainingManager = "formation@lexom.example";
    public const string Accountant = "comptable@lexom.example";
    public const string Dpo = "dpo@lexom.example";
    public const string Administrator = "admin@lexom.example";

    public const string PartnerClient = "portail-exemple";
    public const string PartnerSecret = "portail-exemple-secret-de-demonstration";

    /// <summary>A second partner, to show that the first one's objects do not exist for it.</summary>
    public const string OtherPartnerClient = "portail-autre";
    public const string OtherPartnerSecret = "portail-autre-secret-de-demonstration";

    public const string AtlasClient = "opco-atlas";
    public const string AtlasSecret = "opco-atlas-secret-de-demonstration";
    public const string AktoClient = "opco-akto";
    public const string AktoSecret = "opco-akto-secret-de-demonstration";

    public static readonly Guid PartnerId = new("0197a000-0000-7000-8000-000000000001");
    public static readonly Guid OtherPartnerId = new("0197a000-0000-7000-8000-000000000002");

    private static readonly (string Email, string Name, string[] Roles)[] Staff =
    [
        (Sales, "Commercial Un", [Roles.Sales]),
        (TrainingManager, "Responsable formation Un", [Roles.TrainingManager]),
        (Accountant, "Comptable Un", [Roles.Accountant]),
        (Dpo, "Délégué à la protection des données", [Roles.Dpo]),
        (Administrator, "Administrateur", [Roles.Sales, Roles.TrainingManager, Roles.Accountant, Roles.Dpo, Roles.Administrator]),
    ];

    /// <summary>Keys and our own clients always; sample people and clients when asked. A second run changes nothing.</summary>
    public static async Task ApplyAsync(IServiceProvider services, bool withSamples, CancellationToken ct)
    {
        await services.GetRequiredService<StoredKeys>().LoadAsync(TimeProvider.System.GetUtcNow(), ct);
        var clients = services.GetRequiredService<ClientRegister>();
        await clients.RegisterOwnAsync(ct);
        if (withSamples)
        {
            await AddStaffAsync(services);
            await clients.RegisterAsync(PartnerClient, PartnerSecret, ClientKind.Partner, PartnerId.ToString(), ct);
            await clients.RegisterAsync(OtherPartnerClient, OtherPartnerSecret, ClientKind.Partner, OtherPartnerId.ToString(), ct);
            await clients.RegisterAsync(AtlasClient, AtlasSecret, ClientKind.Opco, "atlas", ct);
            await clients.RegisterAsync(AktoClient, AktoSecret, ClientKind.Opco, "akto", ct);
        }
    }

    private static async Task AddStaffAsync(IServiceProvider services)
    {
        var users = services.GetRequiredService<UserManager<StaffAccount>>();
        var factors = services.GetRequiredService<SecondFactors>();
        foreach (var (email, name, roles) in Staff)
        {
            if (await users.FindByEmailAsync(email) is not null)
            {
                continue;
            }

            var account = new StaffAccount
            {
                Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, Roles = [.. roles],
            };
            if (SecondFactor.IsRequiredOf(roles))
            {
                factors.Keep(account, SampleTotpSecret);
            }

            var created = await users.CreateAsync(account, StaffPassword);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"The sample account was refused: {string.Join(", ", created.Errors.Select(e => e.Code))}.");
            }
        }
    }
}
