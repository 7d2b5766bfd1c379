using System.ComponentModel.DataAnnotations;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager adds a room, of LEXOM's or rented.</summary>
public static class AddRoom
{
    public sealed record Request
    {
        [MaxLength(200)]
        public required string Name { get; init; }

        [MaxLength(300)]
        public required string Address { get; init; }

        [Range(0, 10_000)]
        public required int Capacity { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/rooms", Handle).RequireRole(Roles.TrainingManager).WithIdempotency();

    private static async Task<Results<Created<RoomView>, ProblemHttpResult>> Handle(Request request, CatalogDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (!Room.Create(Guid.CreateVersion7(clock.GetUtcNow()), request.Name, request.Address, request.Capacity).Try(out var room, out var errors))
        {
            return errors.ToProblem();
        }

        db.Add(room);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/staff/v1/catalog/rooms/{room.Id}", RoomView.Of(room));
    }
}
