using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lexom.Identity.Data;
using Lexom.ServiceTests.Fixture;

namespace Lexom.ServiceTests.Edge;

/// <summary>A token that was taken back before its time opens nothing any more, while others go on.</summary>
[Collection("edge")]
public sealed class RevocationTests(EdgeFixture edge)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Refuses_a_token_its_client_has_given_back()
    {
        var (given, kept) = (await edge.PartnerTokenAsync(), await edge.PartnerTokenAsync());
        (await ReadAsync(given)).ShouldBe(HttpStatusCode.OK);

        using var anyone = edge.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/connect/revoke", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{IdentitySeed.PartnerClient}:{IdentitySeed.PartnerSecret}")));
        request.Content = new FormUrlEncodedContent([new("token", given)]);
        using var answer = await anyone.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());

        await Eventually.Get(() => ReadAsync(given), status => status == HttpStatusCode.Unauthorized, "the token is refused", Soon);
        (await ReadAsync(kept)).ShouldBe(HttpStatusCode.OK, "Another one of the same client goes on.");
    }

    [Fact]
    public async Task Refuses_the_tokens_of_a_client_that_was_closed()
    {
        var admin = await edge.AdministratorAsync();
        using var registered = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients", new { clientId = "portail-ferme", name = "Portail fermé", kind = "partner", holder = Guid.CreateVersion7() });
        var secret = JsonDocument.Parse(await registered.Content.ReadAsStringAsync()).RootElement.GetProperty("secret").GetString()!;
        var token = await edge.TokenAsync("portail-ferme", secret);
        (await ReadAsync(token)).ShouldBe(HttpStatusCode.OK);

        (await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients/portail-ferme/close")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.Get(() => ReadAsync(token), status => status == HttpStatusCode.Unauthorized, "the token is refused", Soon);
        (await ReadAsync(await edge.PartnerTokenAsync())).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> ReadAsync(string token)
    {
        using var portal = edge.With(token);
        using var answer = await portal.GetAsync("/partner/v1/proposals");
        return answer.StatusCode;
    }
}
