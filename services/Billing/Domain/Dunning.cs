using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>One reminder of the schedule.</summary>
public sealed record DunningStep
{
    /// <summary>Days after the due date.</summary>
    public int DaysLate { get; init; }

    /// <summary>What it is called in its subject.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its first sentence; what is owed and the conditions follow.</summary>
    public string Opening { get; init; } = "";
}

/// <summary>A reminder as it is sent.</summary>
public sealed record Reminder(string Subject, string Text, string Reason);

// Rule CGV-3.4-b: no reminder is needed for interest or indemnity; reminders are sent anyway, on a schedule, once each.
public static class Dunning
{
    public static readonly IReadOnlyList<DunningStep> Standard =
    [
        new() { DaysLate = 1, Title = "Rappel", Opening = "Sauf erreur de notre part, la facture ci-dessous n’est pas encore réglée. Si votre règlement est en route, ne tenez pas compte de ce message." },
        new() { DaysLate = 8, Title = "Deuxième rappel", Opening = "La facture ci-dessous reste impayée malgré notre premier rappel. Merci de la régler sans attendre." },
        new() { DaysLate = 15, Title = "Dernier rappel", Opening = "La facture ci-dessous reste impayée. Sans règlement, les formations en cours et à venir peuvent être suspendues jusqu’au paiement de toutes les sommes dues (CGV 3.4)." },
        new() { DaysLate = 30, Title = "Mise en demeure", Opening = "Nous vous mettons en demeure de régler la facture ci-dessous sous huit jours." },
    ];

    /// <summary>The last step of the schedule that has been reached and not been sent; earlier ones it overtakes are not sent after it.</summary>
    public static int? StepDue(IReadOnlyList<DunningStep> schedule, DateOnly dueOn, int sent, DateOnly today)
    {
        var late = today.DayNumber - dueOn.DayNumber;
        var reached = schedule.Count(s => s.DaysLate <= late);
        return reached > sent ? reached - 1 : null;
    }

    public static Reminder Write(DunningStep step, int index, Receivable invoice, string contractNumber, Money indemnity, string seller)
    {
        var recovery = indemnity.Amount > 0 ? $" et l’indemnité forfaitaire de {French.Euros(indemnity)} pour frais de recouvrement" : "";
        var text = $"""
            Bonjour,

            {step.Opening}

            Facture : {invoice.Number} du {invoice.IssuedOn:dd/MM/yyyy}, contrat {contractNumber}
            Échéance : {invoice.DueOn:dd/MM/yyyy}
            Reste à payer : {French.Euros(invoice.Outstanding)}

            Depuis le lendemain de l’échéance courent des intérêts de retard{recovery}, sans qu’un rappel soit nécessaire (CGV 3.4).
            Merci de rappeler le numéro {invoice.Number} avec votre règlement.

            {seller}
            """;
        return new Reminder($"{step.Title} : facture {invoice.Number} échue le {invoice.DueOn:dd/MM/yyyy}", text, $"dunning:{invoice.InvoiceId}:{index + 1}");
    }
}
