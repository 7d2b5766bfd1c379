using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>Chapter 8 and the end: a person's rights, and the books.</summary>
internal sealed partial class TrainingStory
{
    private static readonly string[] Services = ["catalog", "ordering", "billing", "funding", "privacy", "identity"];

    public async Task AnswerThePersonAsync()
    {
        narrator.Chapter("8. Une stagiaire demande ce que LEXOM sait d’elle, puis son effacement");
        var people = await cast.Dpo.GetAsync($"/staff/v1/ordering/people?purpose=rights-request&email={Uri.EscapeDataString(ParticipantEmail)}");
        var subjects = people.Items().Select(p => p.Id()).ToArray();
        Check(subjects.Length > 0, "the participant is found by e-mail");
        await RunAsync("access", subjects);
        await RunAsync("erasure", subjects);
        var after = await cast.Dpo.GetAsync($"/staff/v1/ordering/people?purpose=rights-request&email={Uri.EscapeDataString(ParticipantEmail)}");
        narrator.Note($"Après l’effacement, la recherche par e-mail donne {after.Items().Count} personne(s).");
    }

    private async Task RunAsync(string right, Guid[] subjects)
    {
        var request = await cast.Dpo.PostAsync("/staff/v1/privacy/requests", new
        {
            right, subjectIds = subjects, receivedOn = (await cast.Clock.TodayAsync()).Wire(), channel = "email", identityChecked = true,
        });
        narrator.Tell("Déléguée (DPO)", $"enregistre la demande « {right} », à traiter avant le {Narrator.Day(request.Day("dueOn"))}", "CGV-5.5-d");
        var report = await cast.Dpo.UntilAsync($"/staff/v1/privacy/requests/{request.Id()}/report", r => r.Flag("complete"), "every service has answered", within);
        foreach (var service in report.Items("services"))
        {
            var outcomes = service.Items("items").GroupBy(i => i.Text("outcomeLabel")).Select(g => $"{g.Count()} {g.Key}");
            narrator.Tell(service.Text("label"), service.Items("items").Count == 0 ? "ne détient rien sur cette personne" : string.Join(", ", outcomes));
            foreach (var held in service.Items("items").Where(i => i.Text("outcome") == "held"))
            {
                narrator.Note($"{held.Text("category")} : conservé — {held.TextOrNull("ground")?.TrimEnd('.')}{(held.TextOrNull("releaseOn") is null ? "" : $", jusqu’au {Narrator.Day(held.Day("releaseOn"))}")}");
            }
        }

        if (right == "access")
        {
            await cast.Dpo.UntilAsync($"/staff/v1/privacy/requests/{request.Id()}", r => r.Flag("exportReady"), "the values are there", within);
            var export = await cast.Dpo.GetAsync($"/staff/v1/privacy/requests/{request.Id()}/export?purpose=demande");
            Check(export.ToJsonString().Contains(ParticipantEmail, StringComparison.Ordinal), "the export gives the person their own data");
        }

        await cast.Dpo.PostAsync($"/staff/v1/privacy/requests/{request.Id()}/closure");
    }

    public async Task CheckTheBooksAsync()
    {
        narrator.Chapter("Contrôle des livres");
        var checks = await cast.Accountant.GetAsync("/staff/v1/billing/checks");
        Check(checks.Flag("journalBalanced"), "the journal balances");
        Check(checks.Flag("sharesEqualTotals"), "shares equal totals");
        Check(checks.Flag("chainValid"), "the documents' chain verifies");
        Check(checks.Items("numberingGaps").Count == 0, "numbers have no gap");
        narrator.Tell("Facturation", $"journal équilibré, {checks.At("documents")} documents chaînés, aucun trou de numérotation", "BIL-1..5");
        foreach (var service in Services)
        {
            await cast.Administrator.UntilAsync($"/staff/v1/{service}/messaging", m => m.At("outboxCount").GetValue<long>() == 0, $"the outbox of {service} is empty", within);
            var state = await cast.Administrator.GetAsync($"/staff/v1/{service}/messaging");
            Check(state.At("deadLetters").GetValue<long>() == 0, $"{service} has no dead letter");
        }

        narrator.Tell("Messagerie", "aucun message en attente ni en erreur dans les six services");
    }
}
