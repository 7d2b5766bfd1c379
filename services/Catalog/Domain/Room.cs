using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>A room of LEXOM's, or one it rents. Never double-booked (CAT-4).</summary>
public sealed class Room
{
    private Room(Guid id, string name, string address, int capacity)
    {
        Id = id;
        Name = name;
        Address = address;
        Capacity = capacity;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    public string Address { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>The place as a proposal states it (CGV-2.1-a).</summary>
    public string Place => $"{Name}, {Address}";

    public static Result<Room> Create(Guid id, string name, string address, int capacity)
    {
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(name))
        {
            errors.Add(RoomErrors.NameMissing);
        }

        if (string.IsNullOrWhiteSpace(address))
        {
            errors.Add(RoomErrors.AddressMissing);
        }

        if (capacity < 1)
        {
            errors.Add(RoomErrors.CapacityTooSmall);
        }

        return errors.Count > 0 ? Result<Room>.Refused(errors) : new Room(id, name.Trim(), address.Trim(), capacity);
    }
}

/// <summary>All refusals about rooms.</summary>
public static class RoomErrors
{
    public static DomainError Unknown { get; } = DomainError.NotFound("room-unknown", "Cette salle n’existe pas.");

    /// <summary>A request names it in this field.</summary>
    public static DomainError NotFoundFor(string field) => DomainError.Invalid("room-unknown", "Cette salle n’existe pas.", field);

    public static DomainError NameMissing { get; } = DomainError.Invalid("room-name-missing", "Le nom de la salle manque.", "name");

    public static DomainError AddressMissing { get; } = DomainError.Invalid("room-address-missing", "L’adresse de la salle manque.", "address");

    public static DomainError CapacityTooSmall { get; } = DomainError.Invalid("room-capacity", "La salle doit offrir au moins une place.", "capacity");

    public static DomainError NameTaken { get; } = DomainError.Conflict("room-name-taken", "Une salle porte déjà ce nom.");

    /// <summary>CAT-4: a room hosts one session per half-day.</summary>
    public static DomainError DoubleBooked { get; } = DomainError.Conflict("CAT-4", "Cette salle est déjà occupée par une autre session sur l’une de ces demi-journées.");
}
