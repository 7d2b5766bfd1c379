using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The DPO looks for the ids under which a person is known here, by e-mail address, to log their request (CGV-5.5-d), or who stands behind ids in a list of theirs (<c>id</c>, up to 100).</summary>
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

    public static async Task<Results<Ok<Page<Person>>, ProblemHttpResult>> Handle(string? email, Guid[]? id, OrderingDbContext db, PersonalRestrictions restrictions, CancellationToken ct)
    {
        var ids = id ?? [];
        if (string.IsNullOrWhiteSpace(email) == (ids.Length == 0))
        {
            return DomainError.Invalid("email-missing", "L’adresse électronique de la personne est obligatoire, ou à sa place un ou plusieurs identifiants.", "email").ToProblem();
        }

        if (ids.Length > Most)
        {
            return DomainError.Invalid("filter-unknown", $"« id » nomme au plus {Most} personnes à la fois.", "id").ToProblem();
        }

        var found = ids.Length > 0 ? await Known(ids, db, ct) : await UnderAddress(email!.Trim(), db, ct);
        var limits = await restrictions.OfAsync(found.Select(p => p.Id), ct);

        return TypedResults.Ok(new Page<Person>([.. found.Select(p => p with { Limits = [.. limits[p.Id]] })], null));
    }

    // Capitals don't decide; the characters typed stand for themselves.
    private static Task<List<Person>> UnderAddress(string email, OrderingDbContext db, CancellationToken ct)
    {
        var address = email.ToLowerInvariant();
        return Read(
            db.Customers.Where(c => Filters.Lower(c.Contact.Email) == address),
            db.Customers.Where(c => Filters.Lower(c.DecisionMaker.Email) == address),
            db.Participants.Where(p => Filters.Lower(p.Person.Email) == address),
            db.Sessions.Where(s => s.Trainer != null && Filters.Lower(s.Trainer.Email) == address),
            db, ct);
    }

    // Once a person, whatever number of sessions they give; of somebody erased there is nothing to say.
    private static async Task<List<Person>> Known(Guid[] ids, OrderingDbContext db, CancellationToken ct)
    {
        var found = await Read(
            db.Customers.Where(c => ids.Contains(c.ContactId)),
            db.Customers.Where(c => ids.Contains(c.DecisionMakerId!.Value)),
            db.Participants.Where(p => ids.Contains(p.Id)),
            db.Sessions.Where(s => s.Trainer != null && ids.Contains(s.Trainer.Id)),
            db, ct);
        return [.. found.Where(p => p.LastName != Domain.Person.Erased.LastName).DistinctBy(p => p.Id)];
    }

    private static async Task<List<Person>> Read(
        IQueryable<Customer> contacts, IQueryable<Customer> deciders, IQueryable<Participant> participants, IQueryable<SessionInfo> taught, OrderingDbContext db, CancellationToken ct)
    {
        // One row each, of their first session: one who gives hundreds must not hide another.
        var trainers = await taught.AsNoTracking().GroupBy(s => s.Trainer!.Id).OrderBy(g => g.Key).Take(Most)
            .Select(g => g.OrderBy(s => s.StartsOn).Select(s => new { s.Trainer!.Id, s.Trainer.Name, s.Trainer.Email, s.StartsOn }).First()).ToListAsync(ct);
        return
        [
            .. await contacts.AsNoTracking().OrderBy(c => c.Id).Take(Most).Select(c => new Person(
                c.ContactId, c.ContactId == c.Id ? "individual" : "contact", c.Contact.FirstName, c.Contact.LastName, c.Contact.Email, c.Name, Array.Empty<string>())).ToListAsync(ct),
            .. await deciders.AsNoTracking().Where(c => c.DecisionMakerId != null).OrderBy(c => c.Id).Take(Most).Select(c => new Person(
                c.DecisionMakerId!.Value, "decision-maker", c.DecisionMaker.FirstName, c.DecisionMaker.LastName, c.DecisionMaker.Email, c.Name, Array.Empty<string>())).ToListAsync(ct),
            .. await participants.AsNoTracking().OrderBy(p => p.Id).Take(Most).Join(db.Proposals.IgnoreAutoIncludes(), p => EF.Property<Guid>(p, "ProposalId"), q => q.Id, (p, q) => new Person(
                p.Id, "participant", p.Person.FirstName, p.Person.LastName, p.Person.Email, q.Number, Array.Empty<string>())).ToListAsync(ct),
            .. trainers.Select(t => new Person(t.Id, "trainer", "", t.Name, t.Email, $"session du {French.Date(t.StartsOn)}", [])),
        ];
    }
}
