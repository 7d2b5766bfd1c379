using System.Net;
using System.Text.Json;
using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.Edge;

/// <summary>A member of staff signs in, by the pages and cookies a browser sees.</summary>
[Collection("edge")]
public sealed class SignInTests(EdgeFixture edge)
{
    [Fact]
    public async Task Opens_a_session_without_a_token_in_the_browser()
    {
        using var browser = edge.Browser();

        var me = await browser.SignInAsync(IdentitySeed.Sales);

        me.GetProperty("roles").EnumerateArray().Select(r => r.GetString()).ShouldBe(["sales"]);
        me.GetProperty("name").GetString().ShouldBe("Commercial Un");
        foreach (var name in new[] { "__Host-lexom", "__Host-lexom-csrf", "__Host-lexom-identity", "__Host-lexom-identity-form" })
        {
            var cookie = browser.SetCookies[name].ToLowerInvariant();
            cookie.ShouldContain("; secure");
            cookie.ShouldContain("; samesite=strict");
            cookie.ShouldContain("; httponly");
            cookie.ShouldContain("; path=/");
            cookie.ShouldNotContain("domain=");
        }

        browser.Cookies.Values.ShouldNotContain(value => value.StartsWith("eyJ", StringComparison.Ordinal), "No token in a cookie.");
    }

    [Fact]
    public async Task Says_the_same_of_a_wrong_password_and_of_an_unknown_address()
    {
        using var browser = edge.Browser();

        var wrong = await browser.SendPasswordAsync(IdentitySeed.Accountant, "un mauvais mot de passe");
        var unknown = await browser.SendPasswordAsync("personne@lexom.example", "un mauvais mot de passe");

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (unknown.Status, Alert(unknown)).ShouldBe((wrong.Status, Alert(wrong)));
        (await browser.SendPasswordAsync(IdentitySeed.Accountant)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Locks_an_account_after_five_wrong_passwords()
    {
        var (email, _) = await NewStaffAsync("sales");
        using var browser = edge.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SendPasswordAsync(email, "un mauvais mot de passe");
        }

        (await browser.SendPasswordAsync(email)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Shows_a_stale_page_again_instead_of_signing_in()
    {
        using var browser = edge.Browser();
        var form = (await browser.OpenSignInAsync()).Hidden();
        browser.Cookies.Remove("__Host-lexom-identity-form");
        (form["email"], form["password"]) = (IdentitySeed.Sales, IdentitySeed.StaffPassword);

        (await browser.FollowAsync("/account/login", form)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    public async Task Leads_nowhere_but_to_itself(string returnUrl)
    {
        using var browser = edge.Browser();
        var page = await browser.FollowAsync($"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}");

        page.Hidden()["returnUrl"].ShouldBe("/");
    }

    [Fact]
    public async Task Asks_the_data_protection_officer_for_a_code_that_is_good_once()
    {
        using var browser = edge.Browser();
        var page = await browser.SendPasswordAsync(IdentitySeed.Dpo);
        page.Address.AbsolutePath.ShouldBe("/account/code");
        page.Html.ShouldNotContain("sample-code", Case.Sensitive, "The sample code is shown in development only.");
        (await browser.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await browser.SendCodeAsync(page, "un autre secret de 20"u8.ToArray())).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.SendCodeAsync(page, IdentitySeed.SampleTotpSecret)).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.MeAsync()).GetProperty("roles")[0].GetString().ShouldBe("dpo");

        using var thief = edge.Browser();
        var again = await thief.SendPasswordAsync(IdentitySeed.Dpo);
        (await thief.SendCodeAsync(again, IdentitySeed.SampleTotpSecret)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "The code was used.");
    }

    [Fact]
    public async Task Makes_a_new_administrator_enrol_before_anything_else()
    {
        var (email, id) = await NewStaffAsync("administrator");
        using var browser = edge.Browser();

        var page = await browser.SendPasswordAsync(email);
        page.Address.AbsolutePath.ShouldBe("/account/enrol");
        page.Html.ShouldContain("<svg");
        (await browser.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var secret = Base32(Between(page.Html, """<code id="secret">""", "<"));
        var elsewhere = page.Hidden();
        (elsewhere["offer"], elsewhere["code"]) = ("bm9u", Totp.CodeAt(secret, TimeProvider.System.GetUtcNow()));
        (await browser.FollowAsync("/account/enrol", elsewhere)).Address.AbsolutePath.ShouldBe("/account/login", "Only a secret we offered is kept.");

        page = await browser.SendPasswordAsync(email);
        secret = Base32(Between(page.Html, """<code id="secret">""", "<"));
        (await browser.SendCodeAsync(page, secret)).Status.ShouldBe(HttpStatusCode.OK);

        (await browser.MeAsync()).GetProperty("roles")[0].GetString().ShouldBe("administrator");
        var kept = await edge.Identity(db => db.Users.SingleAsync(a => a.Id == id));
        kept.TwoFactorEnabled.ShouldBeTrue();
        kept.TotpSecret!.AsSpan().IndexOf(secret).ShouldBe(-1, "The secret is kept encrypted.");
    }

    [Fact]
    public async Task Renews_a_session_silently_and_ends_it_when_the_account_is_closed()
    {
        var (email, id) = await NewStaffAsync("sales");
        using var browser = edge.Browser();
        await browser.SignInAsync(email);

        await edge.EndAccessTokensAsync(id.ToString());
        (await browser.SendAsync(HttpMethod.Get, "/staff/v1/ordering/customers")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await edge.Identity(db => db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Active, false)));
        await edge.EndAccessTokensAsync(id.ToString());
        (await browser.SendAsync(HttpMethod.Get, "/staff/v1/ordering/customers")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signs_out_for_good()
    {
        using var browser = edge.Browser();
        await browser.SignInAsync(IdentitySeed.TrainingManager);
        var kept = new Dictionary<string, string>(browser.Cookies);

        (await browser.SendAsync(HttpMethod.Post, "/session/logout", withAntiforgery: false)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var answer = await browser.SendAsync(HttpMethod.Post, "/session/logout");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await browser.FollowAsync(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("redirectTo").GetString()!);

        foreach (var (name, value) in kept)
        {
            browser.Cookies[name] = value;
        }

        (await browser.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "A cookie kept aside opens nothing.");
    }

    [Fact]
    public async Task Lists_open_sessions_and_ends_them_everywhere()
    {
        var (email, _) = await NewStaffAsync("sales");
        using var office = edge.Browser();
        using var home = edge.Browser();
        await office.SignInAsync(email);
        await home.SignInAsync(email);

        using var listed = await office.SendAsync(HttpMethod.Get, "/session/open");
        var sessions = JsonDocument.Parse(await listed.Content.ReadAsStringAsync()).RootElement;
        sessions.GetArrayLength().ShouldBe(2);
        (await office.SendAsync(HttpMethod.Delete, "/session/open/unknown")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.SendAsync(HttpMethod.Delete, $"/session/open/{sessions[0].GetProperty("id").GetString()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await home.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "The newest is the one at home.");

        (await office.SendAsync(HttpMethod.Delete, "/session/open")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await office.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>An account with the sample password.</summary>
    private async Task<(string Email, Guid Id)> NewStaffAsync(string role)
    {
        var id = Guid.CreateVersion7();
        var email = $"{id:N}@lexom.example";
        await edge.CreateStaffAsync(id, email, role);
        return (email, id);
    }

    private static string Alert(Browser.Page page) => Between(page.Html, """role="alert">""", "<");

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
