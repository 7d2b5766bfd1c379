using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>Chapters 4 and 5: the OPCO takes charge, the session is given and invoiced.</summary>
internal sealed partial class TrainingStory
{
    public async Task FundAsync()
    {
        narrator.Chapter("4. L’OPCO annonce, par message signé, qu’il prend en charge une partie du prix, avec subrogation");
        var data = new
        {
            file = FundingFileId, fileNumber = $"ATL-{FundingFileId.ToString("N")[^8..]}", grantedExclVat = Json.Money(GrantedExclVat), subrogation = true,
            decidedOn = (await cast.Clock.TodayAsync()).Wire(),
        };
        var messageId = $"msg_{Guid.CreateVersion7():N}";
        var at = await cast.Clock.NowAsync();
        await PushAsync("funding.accepted", data, at, messageId);
        var repeat = await cast.Opco.PushAsync("funding.accepted", data, at, messageId);
        Check(repeat.Ok, "the same message again is answered like the first time");
        var contract = await cast.Portal.UntilAsync($"/partner/v1/contracts/{ContractId}",
            c => c.Items("funding").Any(f => f.Text("state") == "accepted"), "the contract shows the funding", within);
        Check(contract.Items("funding")[0].Euros("grantedExclVat") == GrantedExclVat, "the contract shows what the OPCO granted");
        narrator.Tell("OPCO Atlas", $"accepte {Euros(GrantedExclVat)} HT avec subrogation (signature Ed25519 vérifiée)", "CGV-3.3-b", GrantedExclVat);
        narrator.Note("Le même message répété n’a pas de second effet.");
    }

    public async Task DeliverAsync()
    {
        narrator.Chapter("5. La session a lieu, les demi-journées sont signées, les factures partent");
        await cast.Clock.MoveToEveningAsync(EndsOn);
        await TellTheTimeAsync();
        await SignAllAsync();
        await cast.TrainingManager.PostAsync($"/staff/v1/catalog/sessions/{SessionId}/completion");
        narrator.Tell("Formation", "clôt la session", "ORD-1");
        await CheckDeliveredAsync();
        await CheckClaimAsync();
    }

    /// <summary>What the OPCO pays against: certificat de réalisation and invoice in one file that it fetches itself.</summary>
    public async Task CheckClaimAsync()
    {
        var claims = await cast.Accountant.UntilAsync($"/staff/v1/funding/claims?fundingFileId={FundingFileId}",
            c => c.Items().Any(i => i.Text("state") == "ready"), "the claim on the OPCO is complete", within);
        var claim = claims.Items().Single();
        Check(claim.At("assessment").Euros("invoicedInclVat") == OpcoShare, "the claim is what the OPCO was invoiced");
        narrator.Tell("Financement", "tient prête la demande de paiement à l’OPCO : certificat de réalisation, facture Factur-X et données", "CGV-3.7", OpcoShare);
    }

    /// <summary>Everybody signs every half-day, the trainer too.</summary>
    public async Task SignAllAsync()
    {
        var sheet = await cast.TrainingManager.GetAsync($"/staff/v1/ordering/sessions/{SessionId}/attendance");
        foreach (var half in sheet.Items("halfDays"))
        {
            var signatures = sheet.Items("participants").Select(p => new { participantId = p.Id("participantId"), participant = true, trainer = true }).ToArray();
            await cast.TrainingManager.PostAsync($"/staff/v1/ordering/sessions/{SessionId}/attendance", new { day = half.Text("day"), period = half.Text("period"), signatures });
        }

        narrator.Tell("Formatrice", $"fait émarger {sheet.Items("participants").Count} stagiaires pour {sheet.Items("halfDays").Count} demi-journées", "ORD-1");
    }

    public async Task CheckDeliveredAsync()
    {
        var certificates = await cast.TrainingManager.UntilAsync($"/staff/v1/ordering/contracts/{ContractId}/certificates",
            c => c.Items().Count(i => i.Text("kind") == "attestation") == Participants, "each participant has a certificate", within);
        var attestation = certificates.Items().First(c => c.Text("kind") == "attestation");
        narrator.Tell("Commandes", $"délivre {certificates.Items().Count} attestations et certificats ; {attestation.Items("objectives").Count} objectifs chacune", "ORD-1");

        var account = await cast.Accountant.UntilAsync($"/staff/v1/billing/contracts/{ContractId}",
            c => c.Items("documents").Any(d => d.Text("kind") == "opco-share") && c.Items("documents").Any(d => d.Text("kind") == "client-balance"), "the training is invoiced", within);
        var opco = account.Items("documents").Single(d => d.Text("kind") == "opco-share");
        var balance = account.Items("documents").Single(d => d.Text("kind") == "client-balance");
        OpcoShare = opco.Euros("inclVat");
        Check(OpcoShare == GrantedExclVat * 1.2m, "the OPCO's invoice is what it granted, plus VAT");
        Check(OpcoShare + balance.Euros("inclVat") + Deposit == TotalInclVat, "OPCO share, balance and deposit add up to the price, to the cent");
        narrator.Tell("Facturation", $"facture à l’OPCO sa part ({opco.Text("number")})", "CGV-3.3-c", OpcoShare);
        narrator.Tell("Facturation", $"facture le solde au client, acompte déduit ({balance.Text("number")})", "CGV-3.3-c", balance.Euros("inclVat"));
        narrator.Note($"{Euros(OpcoShare)} + {Euros(balance.Euros("inclVat"))} + {Euros(Deposit)} d’acompte = {Euros(TotalInclVat)}");
        await PayAsync(balance, "solde");
    }

    private async Task MoveToAsync(DateOnly day)
    {
        await cast.Clock.MoveToAsync(day);
        await TellTheTimeAsync();
    }

    private async Task TellTheTimeAsync()
    {
        narrator.Today = await cast.Clock.TodayAsync();
        narrator.Note($"L’horloge métier avance au {Narrator.Day(narrator.Today)}.");
    }

    private async Task PushAsync(string type, object data, DateTimeOffset at, string? id = null)
    {
        var answer = await cast.Opco.PushAsync(type, data, at, id);
        if (!answer.Ok)
        {
            throw new StoryException($"The OPCO's {type} was answered {(int)answer.Status}: {Json.Shorten(answer.Body)}");
        }
    }
}
