using System.Net;
using System.Text.Json;
using Lexom.Identity.Data;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;

namespace Lexom.ServiceTests.Edge;

/// <summary>What an administrator does to accounts and clients, through the staff surface.</summary>
[Collection("edge")]
public sealed class AdministrationTests(EdgeFixture edge)
{
    [Fact]
    public async Task Opens_an_account_whose_holder_chooses_the_password()
    {
        var admin = await edge.AdministratorAsync();
        using var created = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/accounts", new { email = "nouvelle@lexom.example", displayName = "Nouvelle Une", roles = new[] { "sales" } });
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var id = (await Json(created)).GetProperty("id").GetGuid();

        var link = new Uri((await edge.Identity(db => db.Set<MailMessage>().SingleAsync(m => m.Recipient == "nouvelle@lexom.example"))).Text.Split('\n').Single(line => line.Contains("/account/password", StringComparison.Ordinal)));
        using var browser = edge.Browser();
        var page = await browser.FollowAsync(link.PathAndQuery);
        var form = page.Hidden();
        form["password"] = "court";
        (await browser.FollowAsync("/account/password", form)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        form = (await browser.FollowAsync(link.PathAndQuery)).Hidden();
        form["password"] = "un mot de passe bien à moi";
        (await browser.FollowAsync("/account/password", form)).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.FollowAsync(link.PathAndQuery)).Status.ShouldBe(HttpStatusCode.Gone, "The link is good once.");
        (await browser.SendPasswordAsync("nouvelle@lexom.example", "un mot de passe bien à moi")).Status.ShouldBe(HttpStatusCode.OK);

        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{id}/close")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var later = edge.Browser();
        (await later.SendPasswordAsync("nouvelle@lexom.example", "un mot de passe bien à moi")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{id}/reopen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await later.SendPasswordAsync("nouvelle@lexom.example", "un mot de passe bien à moi")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refuses_an_account_with_all_its_faults_at_once()
    {
        var admin = await edge.AdministratorAsync();

        using var refused = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/accounts", new { email = "Un <un@lexom.example>", displayName = " ", roles = new[] { "sales", "king" } });
        using var taken = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/accounts", new { email = IdentitySeed.Sales.ToUpperInvariant(), displayName = "Double", roles = new[] { "sales" } });

        (await Json(refused)).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()).ShouldBe(["email-invalid", "name-missing", "role-unknown"]);
        taken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Keeps_an_administrator_from_shutting_themselves_out()
    {
        var admin = await edge.AdministratorAsync();
        var own = (await admin.MeAsync()).GetProperty("id").GetString();

        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{own}/close")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{own}/roles", new { roles = new[] { "sales" } })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{Guid.CreateVersion7()}/close")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ends_somebodys_sessions_and_takes_a_lost_authenticator_away()
    {
        var admin = await edge.AdministratorAsync();
        var id = Guid.CreateVersion7();
        await edge.CreateStaffAsync(id, $"{id:N}@lexom.example", "sales");
        using var browser = edge.Browser();
        await browser.SignInAsync($"{id:N}@lexom.example");

        using var listed = await admin.SendAsync(HttpMethod.Get, $"/staff/v1/identity/accounts/{id}/sessions");
        var session = (await Json(listed)).EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString();
        (await admin.SendAsync(HttpMethod.Delete, $"/staff/v1/identity/accounts/{Guid.CreateVersion7()}/sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.SendAsync(HttpMethod.Delete, $"/staff/v1/identity/accounts/{id}/sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await edge.EndAccessTokensAsync(id.ToString());
        (await browser.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{id}/roles", new { roles = new[] { "dpo" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.SendAsync(HttpMethod.Post, $"/staff/v1/identity/accounts/{id}/reset", new { secondFactor = true })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.FollowAsync("/session/login?returnUrl=/session/me")).Address.AbsolutePath.ShouldBe("/account/login", "The sign-in of before ended too.");
        (await browser.SendPasswordAsync($"{id:N}@lexom.example")).Address.AbsolutePath.ShouldBe("/account/enrol");
    }

    [Fact]
    public async Task Is_closed_to_every_other_role()
    {
        foreach (var email in new[] { IdentitySeed.Sales, IdentitySeed.TrainingManager, IdentitySeed.Accountant })
        {
            using var browser = edge.Browser();
            await browser.SignInAsync(email);
            (await browser.SendAsync(HttpMethod.Get, "/staff/v1/identity/accounts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, email);
            (await browser.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients", new { clientId = "intrus" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, email);
        }
    }

    [Fact]
    public async Task Rotates_a_clients_secret_without_a_gap()
    {
        var admin = await edge.AdministratorAsync();
        using var registered = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients", new { clientId = "portail-neuf", name = "Portail neuf", kind = "partner", holder = Guid.CreateVersion7() });
        registered.StatusCode.ShouldBe(HttpStatusCode.Created, await registered.Content.ReadAsStringAsync());
        var first = (await Json(registered)).GetProperty("secret").GetString()!;
        (await edge.Identity(db => db.Set<OpenIddictEntityFrameworkCoreApplication<Guid>>().Where(a => a.ClientId == "portail-neuf").Select(a => a.ClientSecret).SingleAsync()))!
            .ShouldNotContain(first, Case.Sensitive, "Only its hash is kept.");

        using var added = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients/portail-neuf/secrets");
        var second = (await Json(added)).GetProperty("secret").GetString()!;
        await edge.TokenAsync("portail-neuf", first);
        await edge.TokenAsync("portail-neuf", second);
        (await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients/portail-neuf/secrets")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "Two are live.");

        (await admin.SendAsync(HttpMethod.Delete, "/staff/v1/identity/clients/portail-neuf/secrets/older")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await edge.AskTokenAsync(new() { ["client_id"] = "portail-neuf", ["client_secret"] = first })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await edge.TokenAsync("portail-neuf", second);
        (await admin.SendAsync(HttpMethod.Delete, "/staff/v1/identity/clients/portail-neuf/secrets/older")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients/portail-neuf/close")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await edge.AskTokenAsync(new() { ["client_id"] = "portail-neuf", ["client_secret"] = second })).IsSuccessStatusCode.ShouldBeFalse();
        (await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients/lexom-gateway/close")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "Our own clients are not administered here.");
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}]}""")]
    [InlineData("""[]""")]
    public async Task Takes_public_keys_only(string keys)
    {
        var admin = await edge.AdministratorAsync();

        using var refused = await admin.SendAsync(
            HttpMethod.Post, "/staff/v1/identity/clients", new { clientId = "portail-cles", kind = "partner", holder = Guid.CreateVersion7(), publicKeys = JsonDocument.Parse(keys).RootElement });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
