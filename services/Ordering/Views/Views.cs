using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Views;

/// <summary>A person in requests and answers.</summary>
public sealed record PersonView(string? FirstName, string? LastName, string? Email)
{
    public Person ToPerson() => new(FirstName?.Trim() ?? "", LastName?.Trim() ?? "", Email?.Trim() ?? "");

    public static PersonView Of(Person person) => new(person.FirstName, person.LastName, person.Email);
}

/// <summary>A postal address in requests and answers.</summary>
public sealed record AddressView([property: NoNulls] string[]? Lines, string? PostCode, string? City, string? Country)
{
    public PostalAddress ToAddress() => new([.. (Lines ?? []).Select(l => l.Trim())], PostCode?.Trim() ?? "", City?.Trim() ?? "", Country?.Trim().ToUpperInvariant() ?? "");

    public static AddressView Of(PostalAddress address) => new(address.Lines, address.PostCode, address.City, address.Country);
}

/// <summary>The training sold (CGV-2.1-a).</summary>
public sealed record TrainingView(
    Guid SessionId, string CourseReference, string CourseTitle, int CourseVersion, SessionMode Mode, DateOnly StartsOn, DateOnly EndsOn, string Place, int DurationDays, decimal Hours)
{
    public static TrainingView Of(OrderedTraining t) =>
        new(t.SessionId, t.CourseReference, t.CourseTitle, t.CourseVersion, t.Mode, t.StartsOn, t.EndsOn, t.Place, t.DurationDays, t.Hours);
}

public sealed record PriceView(Money ExclVat, decimal VatRate, string VatRegime, Money Vat, Money InclVat, Money Deposit)
{
    public static PriceView Of(Price p) => new(p.ExclVat, p.VatRate, p.VatRegime, p.Vat, p.InclVat, p.Deposit);
}

/// <summary>A participant: the address for those who need it (CGV-5.5-c), <c>limits</c> for staff.</summary>
public sealed record ParticipantView(Guid Id, string FirstName, string LastName, string? Email, IReadOnlyList<string> Limits)
{
    internal static async Task<List<ParticipantView>> ListAsync(
        IEnumerable<Participant> participants, OrderingDbContext db, bool running, ClaimsPrincipal user, CancellationToken ct)
    {
        var (people, rules) = (participants.OrderBy(p => p.Position).ToList(), FieldRules.Of(user));
        var limits = await db.LimitsAsync(rules, people.Select(p => p.Id), ct);
        return people.ConvertAll(p => new ParticipantView(
            p.Id, p.Person.FirstName, p.Person.LastName, rules.ParticipantEmail(running) ? p.Person.Email : null, [.. limits[p.Id]]));
    }
}

internal static class LimitQueries
{
    /// <summary>Restrictions and objections in force, for a caller who may know of them (CGV-5.5-d).</summary>
    public static Task<ILookup<Guid, string>> LimitsAsync(this OrderingDbContext db, FieldRules rules, IEnumerable<Guid> persons, CancellationToken ct) =>
        new PersonalRestrictions(db).OfAsync(rules.Limits ? persons : [], ct);
}

/// <summary>Something missing, or a step still to come, with the rule that asks for it.</summary>
public sealed record ChecklistItem(string Code, string Message, string? Field)
{
    public static ChecklistItem Of(DomainError error) => new(error.Code, error.Message, error.Field);
}

/// <summary>The terms of sale a proposal is under.</summary>
public sealed record TermsView(int Version, string Sha256);

/// <summary>The consequence of a costly decision, before or after it is taken.</summary>
public sealed record OutcomeView(
    string RuleId, string Consequence, Money Amount, DateOnly? BoundaryDate, string ClauseNumber, string ClauseText, string Explanation, DepositView? Deposit, int TermsVersion)
{
    public static OutcomeView Of(Outcome o, TermsOfSale terms)
    {
        var clause = terms.ClauseOf(o.ClauseKey);
        return new(o.RuleId, o.Consequence, o.Amount, o.Boundary, clause.Number, clause.Text, o.Explanation, DepositView.Of(o.Deposit), terms.Version);
    }
}

/// <param name="Received">What LEXOM has received of the deposit.</param>
/// <param name="Fate"><c>kept</c>, <c>counts</c>, <c>refunded</c> or <c>not-received</c>.</param>
/// <param name="StillDue">What is left to pay after it.</param>
public sealed record DepositView(Money Received, string Fate, Money StillDue)
{
    public static DepositView? Of(DepositFate? deposit) => deposit is null ? null : new(deposit.Received, deposit.Fate, deposit.StillDue);
}

/// <summary>What the caller was shown by the preview; the decision is taken on it or refused with the new outcome.</summary>
public sealed record ExpectedOutcome(string RuleId, Money Amount)
{
    /// <summary>Nothing when the decision is as it was shown; else 409 with what it is now (422 when the caller does not say what was shown).</summary>
    internal static ProblemHttpResult? Refusal(ExpectedOutcome? expected, Outcome now, TermsOfSale terms)
    {
        if (expected is not null && now.IsAsExpected(expected.RuleId, expected.Amount))
        {
            return null;
        }

        return DecisionAnswers.ToProblem([expected is null ? OrderingErrors.OutcomeNotSeen : OrderingErrors.OutcomeChanged(now)], now, terms);
    }

    /// <summary>For a decision that costs nothing: it may be taken unseen, but what was shown is what is decided.</summary>
    internal static ProblemHttpResult? RefusalWhereShown(ExpectedOutcome? expected, Outcome now, TermsOfSale terms) => expected is null ? null : Refusal(expected, now, terms);
}

/// <summary>Answers that every decision gives.</summary>
internal static class DecisionAnswers
{
    /// <summary>The dry run's answer.</summary>
    public static Results<Ok<OutcomeView>, ProblemHttpResult> ToPreview(this Result<Outcome> decision, TermsOfSale terms) =>
        decision.Try(out var outcome, out var errors) ? TypedResults.Ok(OutcomeView.Of(outcome, terms)) : errors.ToProblem();

    /// <summary>A refusal that says what the decision would lead to now.</summary>
    public static ProblemHttpResult ToProblem(IReadOnlyList<DomainError> errors, Outcome now, TermsOfSale terms)
    {
        var problem = errors.ToProblem();
        problem.ProblemDetails.Extensions["outcome"] = OutcomeView.Of(now, terms);
        return problem;
    }
}
