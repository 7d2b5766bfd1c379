using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>All refusals about sessions.</summary>
public static class SessionErrors
{
    public static DomainError Unknown { get; } = DomainError.NotFound("session-unknown", "Cette session n’existe pas.");

    public static DomainError PlaceMissing { get; } = DomainError.Invalid(
        "CGV-2.1-a", "Le lieu manque : indiquez une salle ou un lieu.", "place");

    public static DomainError HalfDayTwice { get; } = DomainError.Invalid("session-half-day-twice", "Une demi-journée figure deux fois.", "halfDays");

    public static DomainError InThePast { get; } = DomainError.Invalid("session-in-the-past", "Une session ne peut pas être programmée dans le passé.", "halfDays");

    public static DomainError Started { get; } = DomainError.Conflict("session-started", "La session a commencé : ses demi-journées ne changent plus.");

    public static DomainError RemoteInRoom { get; } = DomainError.Invalid("session-remote-room", "Une session à distance n’occupe pas de salle.", "roomId");

    public static DomainError ModeFixed { get; } = DomainError.Invalid(
        "session-mode-fixed", "Le mode d’une session (inter, intra, à distance) fixe son prix et ne change plus.", "mode");

    public static DomainError OtherConditions { get; } = DomainError.Invalid(
        "CAT-3", "La seconde session est organisée dans les mêmes conditions financières : même version de la formation, même mode.", "mode");

    public static DomainError NobodyWaits { get; } = DomainError.Conflict(
        "CAT-3", "Personne n’est sur la liste d’attente de cette session : programmez plutôt une nouvelle session.");

    public static DomainError OfferedUnfit { get; } = DomainError.Invalid(
        "CGV-3.5-d", "La session proposée en remplacement doit être une autre session programmée et à venir de la même formation.", "offeredSessionId");

    /// <summary>CGV 3.5: LEXOM's own change of dates refunds the deposit « sauf à trouver une solution de report ultérieure ».</summary>
    public static DomainError DatesPromised { get; } = DomainError.Conflict(
        "CGV-3.5-d", "Des inscriptions portent sur ces dates : reportez la session, afin que la nouvelle date soit proposée à chaque client.");

    public static DomainError NotLater(DateOnly startsOn) => DomainError.Invalid(
        "CGV-3.5-d", $"Un report est ultérieur : la nouvelle session doit commencer après le {French.Day(startsOn)}.", "halfDays");

    public static DomainError CapacityOutOfRange(int maximum) => DomainError.Invalid(
        "CAT-3", $"Le nombre de places est compris entre 1 et {maximum}, le maximum de participants de cette formation.", "capacity");

    public static DomainError RoomTooSmall(int capacity) => DomainError.Invalid(
        "session-room-too-small", $"La salle n’offre que {French.Count(capacity, "place", "places")}.", "capacity");

    public static DomainError CapacityBelowTaken(int taken) => DomainError.Conflict(
        "CAT-3", $"La capacité ne peut pas descendre au-dessous des places déjà prises ({taken}).");

    public static DomainError WrongLength(int days) => DomainError.Invalid(
        "CAT-1", $"La formation dure {French.Count(days, "jour", "jours")} : la session doit compter entre {days} et {2 * days} demi-journées.", "halfDays");

    public static DomainError NotOver(DateOnly endsOn) => DomainError.Conflict(
        "session-not-over", $"La session se termine le {French.Day(endsOn)} : elle ne peut pas être clôturée avant.");

    public static DomainError NotScheduled(SessionStatus status) => status == SessionStatus.Completed
        ? DomainError.Conflict("session-completed", "La session est terminée.")
        : DomainError.Conflict("session-cancelled", "La session a été annulée.");
}
