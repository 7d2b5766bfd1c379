using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The DPO looks for the ids under which a person is known here, by e-mail address, to log their request (CGV-5.5-d).</summary>
public static class FindPeople
{
    private const int Most = 100;

    /// <param name="Id">To name in a request.</param>
    /// <param name="Role"><c>contact</c>, <c>decision-maker</c>, <c>individual</c>, <c>participant</c> or <c>trainer</c>.</param>
    /// <param name="Reference">The customer's name, the proposal's number or the first day of the session.</param>
    /// <param name="Limits">Restrictions and objections in force.</param>
    public sealed record Person(Guid Id, string Role, string FirstName, string LastName, string Email, string Reference, IReadOnlyList<string> Limits) : IShowsPersons
    {
        IEnumerable<Guid> IShowsPersons.PersonIds => [Id];
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("people", Handle).RequireRole(Roles.Dpo).AsksPurpose("people");

    public static async Task<Results<Ok<Page<Person>>, ProblemHttpResult>> Handle(string? email, OrderingDbContext db, PersonalRestrictions restrictions, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return DomainError.Invalid("email-missing", "L’adresse électronique de la personne est obligatoire.", "email").ToProblem();
        }

        // Capitals don't decide; the characters typed stand for themselves.
        var address = Filters.Exactly(email.Trim());
        var contacts = await db.Customers.AsNoTracking().Where(c => EF.Functions.ILike(c.Contact.Email, address)).OrderBy(c => c.Id).Take(Most)
            .Select(c => new Person(c.ContactId, c.ContactId == c.Id ? "individual" : "contact", c.Contact.FirstName, c.Contact.LastName, c.Contact.Email, c.Name, Array.Empty<string>())).ToListAsync(ct);
        var participants = await db.Participants.AsNoTracking().Where(p => EF.Functions.ILike(p.Person.Email, address)).OrderBy(p => p.Id).Take(Most)
            .Join(db.Proposals.IgnoreAutoIncludes(), p => EF.Property<Guid>(p, "ProposalId"), q => q.Id, (p, q) => new Person(
                p.Id, "participant", p.Person.FirstName, p.Person.LastName, p.Person.Email, q.Number, Array.Empty<string>())).ToListAsync(ct);
        var deciders = await db.Customers.AsNoTracking().Where(c => EF.Functions.ILike(c.DecisionMaker.Email, address) && c.DecisionMakerId != null).OrderBy(c => c.Id).Take(Most)
            .Select(c => new Person(c.DecisionMakerId!.Value, "decision-maker", c.DecisionMaker.FirstName, c.DecisionMaker.LastName, c.DecisionMaker.Email, c.Name, Array.Empty<string>())).ToListAsync(ct);
        var trainers = await db.Sessions.AsNoTracking().Where(s => s.Trainer != null && EF.Functions.ILike(s.Trainer.Email, address)).OrderBy(s => s.Id).Take(Most)
            .Select(s => new { s.Trainer!.Id, s.Trainer.Name, s.Trainer.Email, s.StartsOn }).ToListAsync(ct);
        List<Person> found =
        [
            .. contacts, .. deciders, .. participants,
            .. trainers.Select(t => new Person(t.Id, "trainer", "", t.Name, t.Email, $"session du {French.Date(t.StartsOn)}", [])),
        ];
        var limits = await restrictions.OfAsync(found.Select(p => p.Id), ct);

        return TypedResults.Ok(new Page<Person>([.. found.Select(p => p with { Limits = [.. limits[p.Id]] })], null));
    }
}
