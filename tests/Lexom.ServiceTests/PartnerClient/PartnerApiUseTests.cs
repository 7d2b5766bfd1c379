using Lexom.PartnerClient;
using Lexom.ServiceTests.Edge;
using Lexom.ServiceTests.Fixture;
using Lexom.ServiceTests.Ordering;

namespace Lexom.ServiceTests.PartnerClient;

/// <summary>The client against the services as they are.</summary>
[Collection("ordering")]
public sealed class PartnerApiUseTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Says_what_was_refused_and_why()
    {
        var api = new PartnerApi(ordering.Portal);

        var refusal = await Should.ThrowAsync<PartnerRefusalException>(api.RegisterCustomerAsync("refus-1", new RegisterCustomerRequest { IsAnother = false, Kind = CustomerKind.Company, Name = "Société Exemple" }));
        refusal.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        refusal.Violations.Count.ShouldBeGreaterThan(1, "All that is missing, at once.");
        (await Should.ThrowAsync<PartnerRefusalException>(api.GetContractAsync(Guid.CreateVersion7()))).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reads_amounts_days_and_papers()
    {
        var api = new PartnerApi(ordering.Portal);
        var id = (await ordering.Issued(await ordering.Session())).Id();

        var proposal = await api.GetProposalAsync(id);

        proposal.Status.ShouldBe(ProposalStatus.Issued);
        proposal.Price.InclVat.Amount.ShouldBe(proposal.Price.ExclVat.Amount + proposal.Price.Vat.Amount);
        proposal.Training.StartsOn.ShouldBeLessThan(proposal.Training.EndsOn);
        (await api.GetProposalPdfAsync(id))[..5].ShouldBe("%PDF-"u8.ToArray());
        (await api.ListProposalsAsync(limit: 1, status: ProposalStatus.Issued)).Items.ShouldHaveSingleItem();
    }
}

/// <summary>The client's credentials, at the gateway.</summary>
[Collection("edge")]
public sealed class PartnerTokensTests(EdgeFixture edge)
{
    [Fact]
    public async Task Fetches_a_token_and_keeps_it()
    {
        using var tokens = new PartnerTokens(Lexom.Identity.Data.IdentitySeed.PartnerClient, Lexom.Identity.Data.IdentitySeed.PartnerSecret) { InnerHandler = new SocketsHttpHandler() };
        using var http = new HttpClient(tokens) { BaseAddress = edge.Gateway };

        var first = await http.GetStringAsync(new Uri("/partner/v1/proposals", UriKind.Relative));
        var second = await http.GetStringAsync(new Uri("/partner/v1/proposals", UriKind.Relative));

        Authorization(first).ShouldStartWith("Bearer ");
        Authorization(second).ShouldBe(Authorization(first));

        static string Authorization(string echo) =>
            System.Text.Json.JsonDocument.Parse(echo).RootElement.GetProperty("headers").EnumerateObject().Single(h => h.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)).Value.GetString()!;
    }
}
