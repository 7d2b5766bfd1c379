using System.Security.Claims;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>An answer that shows persons: reading it is noted (CGV-5.5-c). Implement it explicitly, so that it does not appear in the answer.</summary>
public interface IShowsPersons
{
    /// <summary>Whose data the answer shows.</summary>
    IEnumerable<Guid> PersonIds { get; }
}

/// <summary>Why someone reads personal data: codes, so that no free text can carry a name (PRI-1).</summary>
public static class ReadingPurposes
{
    /// <summary>Handling an order.</summary>
    public const string Order = "order";

    /// <summary>Organising or giving a training.</summary>
    public const string Training = "training";

    /// <summary>Invoices and payments.</summary>
    public const string Accounting = "accounting";

    /// <summary>A person's request.</summary>
    public const string Rights = "rights-request";

    /// <summary>Control by a funder, an auditor or an authority.</summary>
    public const string Control = "control";

    /// <summary>Help asked for by the person.</summary>
    public const string Support = "support";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Every { get; } = [Order, Training, Accounting, Rights, Control, Support];
}

/// <summary>Notes who read whose data, when and what for; Privacy keeps the notes of all services (CGV-5.5-c).</summary>
public static class ReadingLog
{
    /// <summary>Query parameter in which the reader names another purpose than the route's.</summary>
    public const string Parameter = "purpose";

    /// <summary>Header for the same, for a screen that sets it once for all its requests; the parameter goes first.</summary>
    public const string Header = "Lexom-Purpose";

    /// <summary>Response header with the ids of the persons a paper shows, comma-separated: see <see cref="ShowsToKeep"/>.</summary>
    public const string PersonsHeader = "Lexom-Persons";

    /// <summary>A reading is noted under this purpose unless the reader names another one of <see cref="ReadingPurposes"/>.</summary>
    /// <param name="route">A GET that answers with <see cref="IShowsPersons"/> or a page of it.</param>
    /// <param name="what">What is shown, for example <c>customer</c>.</param>
    /// <param name="purpose">The usual purpose.</param>
    public static RouteHandlerBuilder NotesReading(this RouteHandlerBuilder route, string what, string purpose) =>
        route.AddEndpointFilter(new ReadingFilter(what, purpose)).WithMetadata(new NotedReading(what));

    /// <summary>Says whom an answer shows that is no <see cref="IShowsPersons"/> itself: a paper.</summary>
    /// <param name="http">The request.</param>
    /// <param name="persons">Who is shown.</param>
    public static void Shows(this HttpContext http, IShowsPersons persons) => http.Items[typeof(IShowsPersons)] = persons;

    /// <summary>The same, by id.</summary>
    /// <param name="http">The request.</param>
    /// <param name="persons">Who is shown.</param>
    public static void Shows(this HttpContext http, IEnumerable<Guid> persons) => http.Shows(new Named([.. persons]));

    /// <summary>The same, and says it in the answer: for a service that keeps a copy of the paper and answers for the copy. Internal routes only.</summary>
    /// <param name="http">The request.</param>
    /// <param name="persons">Who is shown.</param>
    public static void ShowsToKeep(this HttpContext http, IReadOnlyCollection<Guid> persons)
    {
        http.Shows(persons);
        http.Response.Headers[PersonsHeader] = string.Join(',', persons);
    }

    /// <summary>Whom another service's paper shows, as <see cref="ShowsToKeep"/> said it; nobody where it said nothing. Throws <see cref="FormatException"/> on anything but ids.</summary>
    /// <param name="answer">The other service's answer.</param>
    public static IReadOnlyList<Guid> PersonsShown(this HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(PersonsHeader, out var named) ? [.. named.SelectMany(ids => ids.Split(',')).Select(Guid.Parse)] : [];

    private sealed record Named(IReadOnlyList<Guid> Ids) : IShowsPersons
    {
        IEnumerable<Guid> IShowsPersons.PersonIds => Ids;
    }

    /// <summary>Sensitive: refused with 422 unless the reader names the purpose.</summary>
    /// <param name="route">A GET that answers with <see cref="IShowsPersons"/> or a page of it.</param>
    /// <param name="what">What is shown.</param>
    public static RouteHandlerBuilder AsksPurpose(this RouteHandlerBuilder route, string what) =>
        route.AddEndpointFilter(new ReadingFilter(what, null)).WithMetadata(new NotedReading(what));
}

/// <summary>Marks a route whose readings are noted.</summary>
/// <param name="What">What it shows.</param>
public sealed record NotedReading(string What);

internal sealed class ReadingFilter(string what, string? usual) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var named = http.Request.Query[ReadingLog.Parameter].ToString() is { Length: > 0 } parameter ? parameter : http.Request.Headers[ReadingLog.Header].ToString();
        var purpose = named.Length > 0 ? named : usual;
        if (purpose is null || !ReadingPurposes.Every.Contains(purpose))
        {
            return DomainError.Invalid(
                "CGV-5.5-c", $"Le motif de la consultation est obligatoire ; il est l’un de : {string.Join(", ", ReadingPurposes.Every)}.", ReadingLog.Parameter).ToProblem();
        }

        var answer = await next(context);
        var persons = PersonsIn(answer) is { Count: > 0 } shown ? shown : PersonsIn(http.Items[typeof(IShowsPersons)]);
        if (persons.Count > 0)
        {
            // Nothing is shown that is not noted: if the note can't be stored, the answer isn't given.
            var services = http.RequestServices;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var id = Guid.CreateVersion7(now);
            services.GetRequiredService<Outbox>().Add(
                new PersonalDataRead(id, services.GetRequiredService<ServiceIdentity>().Name, http.User.Actor(), what, persons, purpose, now), id);
            await services.GetRequiredService<DbContext>().SaveChangesAsync(http.RequestAborted);
        }

        return answer;
    }

    private static List<Guid> PersonsIn(object? answer)
    {
        var result = answer is INestedHttpResult nested ? nested.Result : answer;
        var value = result is IValueHttpResult shown ? shown.Value : result;
        return value switch
        {
            IShowsPersons one => [.. one.PersonIds.Distinct()],
            IPage page => [.. page.Things.OfType<IShowsPersons>().SelectMany(p => p.PersonIds).Distinct()],
            System.Collections.IEnumerable many => [.. many.OfType<IShowsPersons>().SelectMany(p => p.PersonIds).Distinct()],
            _ => [],
        };
    }
}
