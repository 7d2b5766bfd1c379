using System.ComponentModel.DataAnnotations;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Catalog.Views;

/// <summary>What a manager fills in to plan a session, and what the plan then refers to.</summary>
public abstract record SessionPlanForm
{
    [Required, MaxLength(100), NoNulls]
    public required IReadOnlyList<HalfDayView> HalfDays { get; init; }

    /// <summary>Where, for people to read; the room's own place when left out.</summary>
    [MaxLength(300)]
    public string? Place { get; init; }

    /// <summary>A room that can't be double-booked; none at the client's or at a distance.</summary>
    public Guid? RoomId { get; init; }

    public required Guid TrainerId { get; init; }

    /// <summary>The plan, with the trainer and room it names; refused when one is unknown. Both stay locked: needs a transaction.</summary>
    public async Task<Result<SessionPlan>> ToPlanAsync(SessionMode mode, int capacity, CatalogDbContext db, CancellationToken ct)
    {
        var errors = new List<DomainError>();
        var trainer = await db.LockTrainerAsync(TrainerId, ct);
        if (trainer is null)
        {
            errors.Add(TrainerErrors.NotFoundFor("trainerId"));
        }

        var room = RoomId is { } roomId ? await db.LockRoomAsync(roomId, ct) : null;
        if (RoomId is not null && room is null)
        {
            errors.Add(RoomErrors.NotFoundFor("roomId"));
        }

        return errors.Count > 0
            ? Result<SessionPlan>.Refused(errors)
            : new SessionPlan(mode, [.. HalfDays.Select(h => new HalfDay(h.Day, h.Period))], Place, capacity, trainer!, room);
    }
}
