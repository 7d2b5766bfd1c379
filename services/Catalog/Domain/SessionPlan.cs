using System.Text.Json.Serialization;
using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

public enum SessionMode
{
    /// <summary>Participants of several clients, sold by the seat.</summary>
    [JsonStringEnumMemberName("inter")]
    Inter,

    /// <summary>One client's group, sold as a whole.</summary>
    [JsonStringEnumMemberName("intra")]
    Intra,

    [JsonStringEnumMemberName("remote")]
    Remote,
}

public enum Period
{
    [JsonStringEnumMemberName("morning")]
    Morning,

    [JsonStringEnumMemberName("afternoon")]
    Afternoon,
}

/// <summary>Half a day of training, a Paris day.</summary>
public readonly record struct HalfDay(DateOnly Day, Period Period);

/// <summary>What a session is to be: when, where, with whom, for how many.</summary>
/// <param name="Mode">How it is sold and given.</param>
/// <param name="HalfDays">The half-days taught, in any order.</param>
/// <param name="Place">Where, for people to read; the room's own place when left out.</param>
/// <param name="Capacity">Seats in all.</param>
/// <param name="Trainer">Who teaches.</param>
/// <param name="Room">A room that can't be double-booked; none at the client's premises or at a distance.</param>
public sealed record SessionPlan(SessionMode Mode, IReadOnlyList<HalfDay> HalfDays, string? Place, int Capacity, Trainer Trainer, Room? Room)
{
    public IReadOnlyList<HalfDay> InOrder => [.. HalfDays.OrderBy(h => h.Day).ThenBy(h => h.Period)];

    public string Where => !string.IsNullOrWhiteSpace(Place) ? Place.Trim() : Room?.Place ?? (Mode == SessionMode.Remote ? "À distance" : "");

    /// <summary>Everything that speaks against giving this course this way, all at once. A trainer who has the session already keeps it.</summary>
    public IReadOnlyList<DomainError> Check(CourseSheet sheet, DateOnly today, Guid? assignedTrainerId = null)
    {
        var errors = new List<DomainError>();
        if (!sheet.IsTraining)
        {
            errors.Add(CourseErrors.NotTraining);
        }

        CheckHalfDays(errors, sheet, today);
        if (Where.Length == 0)
        {
            errors.Add(SessionErrors.PlaceMissing);
        }

        if (Capacity < 1 || Capacity > sheet.MaximumParticipants)
        {
            errors.Add(SessionErrors.CapacityOutOfRange(sheet.MaximumParticipants));
        }

        if (Room is { } room && Capacity > room.Capacity)
        {
            errors.Add(SessionErrors.RoomTooSmall(room.Capacity));
        }

        if (Room is not null && Mode == SessionMode.Remote)
        {
            errors.Add(SessionErrors.RemoteInRoom);
        }

        if (Trainer.Id != assignedTrainerId)
        {
            errors.AddRange(Trainer.CheckAssignable().Errors);
        }

        return errors;
    }

    private void CheckHalfDays(List<DomainError> errors, CourseSheet sheet, DateOnly today)
    {
        if (HalfDays.Distinct().Count() != HalfDays.Count)
        {
            errors.Add(SessionErrors.HalfDayTwice);
        }

        // A day of training is one or two half-days: the session must last as long as the course that is sold (CAT-1).
        if (HalfDays.Count < sheet.DurationDays || HalfDays.Count > 2 * sheet.DurationDays)
        {
            errors.Add(SessionErrors.WrongLength(sheet.DurationDays));
        }

        if (HalfDays.Any(h => h.Day < today))
        {
            errors.Add(SessionErrors.InThePast);
        }
    }
}
