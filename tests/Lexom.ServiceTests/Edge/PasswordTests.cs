using System.Net;

namespace Lexom.ServiceTests.Edge;

/// <summary>One's own password: changed by who knows the current one, and never for one that is soon guessed.</summary>
[Collection("edge")]
public sealed class PasswordTests(EdgeFixture edge)
{
    private const string Sample = Lexom.Identity.Data.IdentitySeed.StaffPassword;
    private const string Better = "quatre chats jouent au loto dimanche";

    [Theory]
    [InlineData("password1234")]
    [InlineData("qwertyuiop12")]
    [InlineData("aaaaaabbbbbb")]
    [InlineData("123456789012")]
    [InlineData("lexomlexomlexom")]
    [InlineData("PersonneUne2027")]
    [InlineData("court")]
    public async Task Refuses_a_password_that_is_soon_guessed(string password)
    {
        using var browser = await SignedInAsync();

        (await ChangeAsync(browser, Sample, password)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Changes_it_for_who_knows_the_current_one_and_ends_every_sign_in()
    {
        var email = await NewAsync();
        using var browser = edge.Browser();
        using var elsewhere = edge.Browser();
        await browser.SignInAsync(email);
        await elsewhere.SignInAsync(email);

        (await ChangeAsync(browser, "pas le bon mot de passe", Better)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(browser, Sample, Better)).Status.ShouldBe(HttpStatusCode.OK);

        (await elsewhere.FollowAsync("/account/password/change")).Address.AbsolutePath.ShouldBe("/account/login", "The sign-in elsewhere has ended.");
        using var old = edge.Browser();
        (await old.SendPasswordAsync(email)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await old.SendPasswordAsync(email, Better)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_no_place_to_guess_the_current_one()
    {
        var email = await NewAsync();
        using var browser = edge.Browser();
        await browser.SignInAsync(email);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await ChangeAsync(browser, $"mauvaise réponse {attempt}", Better);
        }

        (await browser.FollowAsync("/account/password/change")).Address.AbsolutePath.ShouldBe("/account/login", "The account is locked for a quarter of an hour.");
    }

    private static async Task<Browser.Page> ChangeAsync(Browser browser, string current, string password)
    {
        var form = (await browser.FollowAsync("/account/password/change")).Hidden();
        (form["current"], form["password"]) = (current, password);
        return await browser.FollowAsync("/account/password/change", form);
    }

    private async Task<Browser> SignedInAsync()
    {
        var browser = edge.Browser();
        await browser.SignInAsync(await NewAsync());
        return browser;
    }

    private async Task<string> NewAsync()
    {
        var id = Guid.CreateVersion7();
        await edge.CreateStaffAsync(id, $"{id:N}@lexom.example", "sales");
        return $"{id:N}@lexom.example";
    }
}
