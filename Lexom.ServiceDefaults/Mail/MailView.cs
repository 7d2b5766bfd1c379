using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceDefaults.Mail;

/// <summary>A mail, for staff.</summary>
public sealed record MailItem(Guid Id, string Recipient, string Subject, string Text, string Status, DateTimeOffset CreatedAt);

internal static class MailView
{
    public static async Task<Results<Ok<Page<MailItem>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageQuery page, DbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Set<MailMessage>().AsNoTracking()
            .Where(m => range.After == null || m.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(m => m.Id)
            .Take(range.Take + 1)
            .ToListAsync(ct);
        var items = found.ConvertAll(m => new MailItem(m.Id, m.Recipient, m.Subject, m.Text, m.Status.ToString().ToLowerInvariant(), m.CreatedAt));
        return TypedResults.Ok(Page.Of(items, range.Take, m => m.Id, http));
    }
}
