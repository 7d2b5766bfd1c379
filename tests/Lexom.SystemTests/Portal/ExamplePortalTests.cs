using System.Globalization;
using Lexom.Demo;
using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.PartnerClient;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Portal;

/// <summary>The worked example of a portal, against the whole system.</summary>
public sealed class ExamplePortalTests(RunningSystem system)
{
    [Fact]
    public async Task Sells_a_training_from_the_catalogue_to_the_contract()
    {
        var (host, cast) = (await system.HostAsync(), new Cast((await system.HostAsync()).Gateway, TimeSpan.FromSeconds(60)));
        using var tokens = new PartnerTokens(SignIns.PartnerClient, SignIns.PartnerSecret) { InnerHandler = new SocketsHttpHandler() };
        using var http = new HttpClient(tokens) { BaseAddress = host.Gateway };
        var (portal, order, today) = (new ExamplePortal(new PartnerApi(http)), Guid.CreateVersion7().ToString("N"), await cast.Clock.TodayAsync());
        var scheduled = (await (await system.StoryAsync()).ScheduleAsync(today.AddDays(40), capacity: 6)).Id();

        var offer = (await portal.OffersAsync("RCL-APPL-03", seats: 2)).Single(session => session.Id == scheduled);
        var draft = await portal.OrderAsync(order, Company(order), offer, Person("Stagiaire", "Un", order), Person("Stagiaire", "Deux", order));
        draft.Status.ShouldBe(ProposalStatus.Draft);
        await cast.Sales.PostAsync($"/staff/v1/ordering/proposals/{draft.Id}/issue");
        await cast.Portal.UntilAsync($"/partner/v1/proposals/{draft.Id}", p => p.Text("seatsStatus") == SeatsStatus.Held, "the seats are held", TimeSpan.FromSeconds(60));
        var proposal = await new PartnerApi(http).GetProposalAsync(draft.Id);

        var contract = await portal.AcceptAsync(order, proposal, today, SamplePdf.Of);

        contract.Status.ShouldBe(ContractStatus.AwaitingDeposit);
        var outcome = await portal.WhatIfCancelledAsync(contract, today);
        outcome.ClauseText.ShouldNotBeNullOrWhiteSpace();
        var news = new List<PartnerEvent>();
        await Eventually.True(
            async () =>
            {
                // A line is told of once no transaction runs that began before it: what comes with a lower number could be missed otherwise.
                news.AddRange(await portal.NewsAsync());
                return news.Any(e => e.Subject == $"/partner/v1/contracts/{contract.Id}");
            },
            TimeSpan.FromSeconds(60), "the contract is told of");
        news.Select(e => e.Id).ShouldBeUnique();
        (await portal.NewsAsync()).ShouldNotContain(e => news.Any(old => old.Id == e.Id), "The cursor has moved on.");
    }

    private static RegisterCustomerRequest Company(string order) => new()
    {
        Kind = CustomerKind.Company, Name = $"Société Exemple {order[^6..]} SARL", Siren = FictionalSiren(), IsAnother = false,
        BillingAddress = new AddressView { Lines = ["1 rue de l’Exemple"], PostCode = "07200", City = "Aubenas", Country = "FR" },
        Contact = Person("Responsable", "Formation", order),
    };

    private static PersonView Person(string first, string last, string order) =>
        new() { FirstName = first, LastName = last, Email = $"{first}.{last}.{order[^6..]}@societe-exemple.example".ToLowerInvariant() };

    // Nine digits with a right check digit (Luhn), from a range no company has.
    private static string FictionalSiren()
    {
        var digits = "9" + (Math.Abs(Guid.CreateVersion7().GetHashCode()) % 10_000_000).ToString("0000000", CultureInfo.InvariantCulture);
        var sum = digits.Select((c, i) => i % 2 == 1 ? (c - '0') * 2 : c - '0').Sum(n => n > 9 ? n - 9 : n);
        return digits + ((10 - (sum % 10)) % 10);
    }
}
