using System.Security.Claims;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Catalog.Views;

/// <summary>A trainer; the address only for those who plan with it (CGV-5.5-c).</summary>
public sealed record TrainerView(Guid Id, string Name, TrainerKind Kind, string? Email, DateOnly? CommitmentsAcceptedOn, bool Assignable) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [Id];

    public static TrainerView Of(Trainer trainer, ClaimsPrincipal user) => new(
        trainer.Id, trainer.Name, trainer.Kind, user.IsInRole(Roles.TrainingManager) || user.IsInRole(Roles.Administrator) ? trainer.Email : null,
        trainer.CommitmentsAcceptedOn, trainer.CheckAssignable().IsDone);
}

public sealed record RoomView(Guid Id, string Name, string Address, int Capacity)
{
    public static RoomView Of(Room room) => new(room.Id, room.Name, room.Address, room.Capacity);
}
