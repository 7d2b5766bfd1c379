using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>Something that has to be right before day one.</summary>
/// <param name="Code">A stable word, for example <c>trainer</c>.</param>
/// <param name="Rule">The rule it comes from.</param>
/// <param name="Done">Right as things are now.</param>
/// <param name="Text">In French: what holds, or what is still missing.</param>
public sealed record SessionCheck(string Code, string Rule, bool Done, string Text);

/// <summary>What is still missing before the first day of a session, computed from the facts each time it is asked for: nobody ticks a box.</summary>
public static class SessionChecklist
{
    public static IReadOnlyList<SessionCheck> Of(Session session, Trainer trainer, Room? room) =>
        [OfTrainer(trainer), OfPlace(session, room), OfParticipants(session), OfContracts(session), OfConvocations(session), OfWaitingList(session)];

    private static SessionCheck OfTrainer(Trainer trainer) => trainer.CheckAssignable() is { IsDone: false } refused
        ? new("trainer", refused.Errors[0].Code, false, refused.Errors[0].Message)
        : new("trainer", "CAT-4", true, trainer.Kind == TrainerKind.External
            ? $"Prestataire extérieur engagé depuis le {French.Day(trainer.CommitmentsAcceptedOn!.Value)}."
            : "Formateur interne affecté.");

    private static SessionCheck OfPlace(Session session, Room? room) => session.Mode == SessionMode.Remote
        ? new("place", "CGV-2.1-a", true, "Session à distance : aucune salle à prévoir.")
        : room is null
            ? new("place", "CGV-2.1-a", session.Place.Length > 0, session.Place.Length > 0 ? $"Lieu convenu : {session.Place}." : "Le lieu manque.")
            : room.Capacity >= session.SeatsTaken
                ? new("place", "CAT-4", true, $"{room.Name} réservée, {French.Count(room.Capacity, "place", "places")}.")
                : new("place", "CAT-4", false, $"{room.Name} n’offre que {French.Count(room.Capacity, "place", "places")} pour {French.Count(session.SeatsTaken, "inscrit", "inscrits")}.");

    // Rule CAT-6: one participant is enough, INTER or INTRA; nobody at all is no session.
    private static SessionCheck OfParticipants(Session session)
    {
        var firm = session.Registrations.Where(r => r.Status == RegistrationStatus.Confirmed).Sum(r => r.Seats);
        return new("participants", "CAT-6", firm > 0, firm > 0
            ? $"{French.Count(firm, "participant", "participants")} au contrat définitif."
            : "Aucun participant au contrat définitif : la session a lieu à partir d’une personne.");
    }

    // Rule CGV-2.2: a seat that is only held has no contract, or one whose deposit is not in.
    private static SessionCheck OfContracts(Session session)
    {
        var held = session.Registrations.Where(r => r.Status == RegistrationStatus.Held).Sum(r => r.Seats);
        return new("contracts", "CGV-2.2", held == 0, held == 0
            ? "Tous les contrats des inscrits sont définitifs."
            : $"{French.Count(held, "place retenue", "places retenues")} sans contrat définitif : acceptation ou acompte attendus.");
    }

    // Rule ORD-1: Ordering invites by itself some days before; what has moved here is invited anew.
    private static SessionCheck OfConvocations(Session session)
    {
        var open = session.Registrations.Where(r => r.Status == RegistrationStatus.Confirmed && r.InvitedTo != session.Id).Sum(r => r.Seats);
        return new("convocations", "ORD-1", open == 0, open == 0
            ? "Tous les participants au contrat définitif sont convoqués."
            : $"{French.Count(open, "participant", "participants")} sans convocation : elle part d’elle-même à l’approche de la session.");
    }

    private static SessionCheck OfWaitingList(Session session)
    {
        var waiting = session.WaitingList.Sum(r => r.Seats);
        return new("waiting-list", "CAT-3", waiting == 0, waiting == 0
            ? "Personne n’attend de place."
            : $"{French.Count(waiting, "place demandée", "places demandées")} en liste d’attente : une seconde session peut être ouverte dans les mêmes conditions financières.");
    }
}
