using System.Net;
using System.Net.Http.Json;
using Lexom.ServiceTests.Fixture;

namespace Lexom.ServiceTests.Edge;

/// <summary>Several instances of one service: all are used, and one that is gone is left out, commands included.</summary>
[Collection("edge")]
public sealed class BalancingTests(EdgeFixture edge)
{
    private static readonly Uri Invoices = new("/partner/v1/contracts/0197a000-0000-7000-8000-000000000001/invoices", UriKind.Relative);

    [Fact]
    public async Task Uses_every_instance_and_leaves_out_one_that_is_gone()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());
        var (first, second) = (edge.Services.Received, edge.SecondBilling.Received);
        for (var i = 0; i < 40; i++)
        {
            (await portal.GetAsync(Invoices)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        edge.Services.Received.ShouldBeGreaterThan(first);
        edge.SecondBilling.Received.ShouldBeGreaterThan(second);

        await edge.SecondBilling.DisposeAsync();

        // A command is never sent twice: that ten in a row succeed says that the dead instance gets none any more.
        await Eventually.True(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                using var answer = await portal.PostAsJsonAsync(Invoices, new { });
                if (!answer.IsSuccessStatusCode)
                {
                    return false;
                }
            }

            return true;
        }, "commands reach the instance that lives", TimeSpan.FromSeconds(30));
    }
}
