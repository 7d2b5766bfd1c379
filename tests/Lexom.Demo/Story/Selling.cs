using System.Text.Json.Nodes;
using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>Chapters 1 to 3: from the catalogue to the concluded contract.</summary>
internal sealed partial class TrainingStory
{
    private const int WeeksToTry = 6;

    /// <summary>A session to use instead of looking for one; the kill tests share a large one.</summary>
    public Guid? GivenSession { get; init; }

    private async Task FindSessionAsync()
    {
        var course = await cast.Portal.GetAsync($"/partner/v1/courses/{Course}");
        narrator.Tell("Portail partenaire", $"trouve « {course.Text("title")} » ({Course}), {course.Items("objectives").Count} objectifs, {course.Items("programme").Count} modules", "CAT-1");
        if (GivenSession is { } given)
        {
            Take(await cast.Portal.GetAsync($"/partner/v1/sessions/{given}"));
            return;
        }

        var today = await cast.Clock.TodayAsync();
        var sessions = await cast.Portal.GetAsync($"/partner/v1/sessions?course={Course}&seats={Participants}");
        // Later than the cancellation threshold, so that the story has its time.
        if (sessions.Items().FirstOrDefault(s => s.Day("startsOn") > today.AddDays(15)) is { } found)
        {
            Take(found);
        }
        else
        {
            Take(await ScheduleAsync(today.AddDays(21), capacity: 10));
        }
    }

    /// <summary>Earlier stories have used up the seeded sessions: staff schedule another, as they would.</summary>
    public async Task<JsonNode> ScheduleAsync(DateOnly from, int capacity)
    {
        var trainers = await cast.TrainingManager.GetAsync("/staff/v1/catalog/trainers");
        var tuesday = Enumerable.Range(0, 7).Select(from.AddDays).First(day => day.DayOfWeek == DayOfWeek.Tuesday);
        var refusal = "there is no trainer";
        foreach (var (first, trainer) in Enumerable.Range(0, WeeksToTry).SelectMany(week => trainers.Items(), (week, trainer) => (tuesday.AddDays(7 * week), trainer)))
        {
            var slots = new[] { first, first.AddDays(1) }.SelectMany(day => new[] { "morning", "afternoon" }, (day, period) => new { day = day.Wire(), period }).ToArray();
            var answer = await cast.TrainingManager.TryPostAsync("/staff/v1/catalog/sessions", new
            {
                courseReference = Course, mode = "inter", halfDays = slots, place = "Salle d’exemple, Aubenas", trainerId = trainer.Id(), capacity,
            });
            if (answer is { Ok: true, Body: { } session })
            {
                narrator.Tell("Formation", "programme une nouvelle session : les précédentes sont complètes ou passées", "CAT-4");
                return await cast.Portal.UntilAsync($"/partner/v1/sessions/{session.Id()}", _ => true, "the session is in the catalogue", within);
            }

            refusal = answer.Body?.ToJsonString() ?? "no answer";
        }

        throw new StoryException($"No trainer is free for another session within {WeeksToTry} weeks of {from:O}: {refusal}");
    }

    private void Take(JsonNode session)
    {
        (SessionId, StartsOn, EndsOn) = (session.Id(), session.Day("startsOn"), session.Day("endsOn"));
        narrator.Tell("Portail partenaire", $"choisit la session du {Narrator.Day(StartsOn)} au {Narrator.Day(EndsOn)}, {session.Number("availableSeats")} places libres", "CAT-3");
    }

    private async Task ProposeAsync()
    {
        var mark = Guid.CreateVersion7().ToString("N")[^6..];
        ParticipantEmail = $"stagiaire.un.{mark}@societe-exemple.example";
        var customer = await cast.Portal.PostAsync("/partner/v1/customers", new
        {
            kind = "company", name = $"Société Exemple {mark} SARL", siren = FictionalSiren(),
            billingAddress = new { lines = new[] { "1 rue de l’Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" },
            contact = new { firstName = "Responsable", lastName = "Formation", email = $"formation.{mark}@societe-exemple.example" },
        });
        CustomerId = customer.Id();
        var request = new
        {
            customerId = CustomerId, sessionId = SessionId,
            participants = new[] { "Un", "Deux", "Trois" }.Select((n, i) => new
            {
                firstName = "Stagiaire", lastName = n, email = i == 0 ? ParticipantEmail : $"stagiaire.{n.ToLowerInvariant()}.{mark}@societe-exemple.example",
            }),
            funding = new[] { new { opco = Opco, requestedOn = (await cast.Clock.TodayAsync()).Wire(), requestedExclVat = Json.Money(2_070m) } },
        };
        // A session that has just been scheduled may be in the catalogue a moment before Ordering knows it.
        var proposal = await cast.Portal.PostOnceKnownAsync("/partner/v1/proposals", request, "session-unknown", within);
        ProposalId = proposal.Id();
        narrator.Tell("Portail partenaire", $"demande la proposition {proposal.Text("number")} pour {Participants} stagiaires, financement Atlas", "CGV-3.3-a");

        await cast.Sales.PostAsync($"/staff/v1/ordering/proposals/{ProposalId}/issue");
        proposal = await cast.Portal.UntilAsync($"/partner/v1/proposals/{ProposalId}", p => p.Text("seatsStatus") == "held", "the seats are held", within);
        var price = proposal.At("price");
        (TotalInclVat, Deposit) = (price.Euros("inclVat"), price.Euros("deposit"));
        Check(price.Euros("exclVat") + price.Euros("vat") == TotalInclVat, "price and VAT add up");
        narrator.Tell("Commercial", $"émet la proposition, valable jusqu’au {Narrator.Day(proposal.Day("validUntil"))} inclus", "CGV-2.1-c", TotalInclVat);
        narrator.Note($"{Euros(price.Euros("exclVat"))} HT + {Euros(price.Euros("vat"))} de TVA à {price.At("vatRate")} % ; conditions générales n° {proposal.At("terms").At("version")}");
        narrator.Tell("Catalogue", $"retient {Participants} places", "CAT-3");
    }

    public async Task AcceptAsync()
    {
        narrator.Chapter("3. Le client accepte ; l’acompte est facturé et payé ; alors seulement le contrat est conclu");
        var proposal = await cast.Portal.GetAsync($"/partner/v1/proposals/{ProposalId}");
        var form = new
        {
            initialled = true, stamped = true, handwrittenMention = "BON POUR ACCORD", termsInitialled = true, termsSha256 = proposal.At("terms").Text("sha256"),
            signedOn = (await cast.Clock.TodayAsync()).Wire(),
        };
        var incomplete = await cast.Portal.TryPostAsync($"/partner/v1/proposals/{ProposalId}/acceptance", form);
        Check(incomplete.Code == "CGV-2.1-d", "an acceptance without the signed documents is refused");
        narrator.Tell("Portail partenaire", "envoie une acceptation incomplète : refusée, tout ce qui manque est listé", incomplete.Code);

        foreach (var kind in new[] { "signed-proposal", "signed-terms", "funding-attestation" })
        {
            await cast.Portal.PostPdfAsync($"/partner/v1/proposals/{ProposalId}/documents?kind={kind}", SamplePdf.Of(kind));
        }

        var contract = await cast.Portal.PostAsync($"/partner/v1/proposals/{ProposalId}/acceptance", form);
        ContractId = contract.Id();
        FundingFileId = proposal.Items("funding")[0].Id();
        Check(contract.Text("status") == "awaiting-deposit", "the contract is not concluded without the deposit");
        narrator.Tell("Portail partenaire", $"dépose proposition et CGV signées : contrat {contract.Text("number")}, en attente d’acompte", "CGV-2.1-d");
    }

    public async Task ConcludeAsync()
    {
        await cast.Administrator.UntilAsync("/staff/v1/ordering/mails?limit=100",
            mails => mails.Items().Any(m => m.Text("text").Contains("C-", StringComparison.Ordinal)), "the acceptance is acknowledged", within);
        narrator.Tell("LEXOM", "accuse réception de l’acceptation par e-mail", "CGV-2.1-d");

        var invoices = await cast.Accountant.UntilAsync($"/staff/v1/billing/invoices?contract={ContractId}&kind=deposit", page => page.Items().Count == 1, "the deposit is invoiced", within);
        var invoice = invoices.Items()[0];
        Check(invoice.Euros("inclVat") == Deposit, "the deposit invoice asks for 30 % of the total incl. VAT");
        narrator.Tell("Facturation", $"facture l’acompte de 30 % du TTC ({invoice.Text("number")})", "CGV-2.1", Deposit);

        await PayAsync(invoice, "acompte");
        var contract = await cast.Portal.UntilAsync($"/partner/v1/contracts/{ContractId}", c => c.Text("status") == "concluded", "the contract is concluded", within);
        narrator.Tell("Commandes", $"contrat {contract.Text("number")} définitivement conclu", "CGV-2.2");
    }

    private async Task PayAsync(JsonNode invoice, string what)
    {
        var amount = invoice.Euros("outstanding");
        await cast.Accountant.PostAsync("/staff/v1/billing/payments", new
        {
            invoiceId = invoice.Id(), amount = Json.Money(amount), receivedOn = (await cast.Clock.TodayAsync()).Wire(), method = "transfer", reference = invoice.Text("number"),
        });
        narrator.Tell("Comptable", $"enregistre le virement du client ({what})", "BIL-7", amount);
    }

    /// <summary>Nine digits with a right check digit (Luhn), from a range no company has.</summary>
    public static string FictionalSiren()
    {
        var digits = "9" + (Math.Abs(Guid.CreateVersion7().GetHashCode()) % 10_000_000).ToString("0000000", System.Globalization.CultureInfo.InvariantCulture);
        var sum = digits.Select((c, i) => i % 2 == 1 ? (c - '0') * 2 : c - '0').Sum(n => n > 9 ? n - 9 : n);
        return digits + (10 - (sum % 10)) % 10;
    }
}
