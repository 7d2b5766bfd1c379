using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>
/// The second half of an erasure (CGV-5.5-d): after a service has emptied its own rows, what it said about the person elsewhere goes too: e-mails, answers kept for
/// repeated requests, reasons of dead letters. Message bodies carry ids alone (PRI-1).
/// </summary>
public sealed class PersonalTraces(DbContext db, ServiceIdentity service)
{
    /// <summary>What stands where something was erased.</summary>
    public const string Mark = "[effacé]";

    /// <summary>Short words would hit other people's texts: they are only looked for together with others.</summary>
    private const int ShortestWord = 5;

    /// <summary>Erases in the running transaction.</summary>
    /// <param name="subjectIds">The persons: a kept answer that names one of them is emptied.</param>
    /// <param name="words">Their addresses and full names, as they stood before the erasure.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task EraseAsync(IReadOnlyCollection<Guid> subjectIds, IEnumerable<string> words, CancellationToken ct)
    {
        string[] texts = [.. words.Select(w => w.Trim()).Where(w => w.Length >= ShortestWord).Distinct()];
        // JSON may write an accented letter as an escape: both spellings are looked for.
        string[] inAnswers = [.. subjectIds.Select(id => id.ToString()), .. texts, .. texts.Select(t => JsonSerializer.Serialize(t)[1..^1])];

        await RunAsync(
            $$"""
            UPDATE "{{service.Name}}".mail SET recipient = '', subject = '{{Mark}}', text = '{{Mark}}', status = CASE WHEN status = 'Queued' THEN 'Withdrawn' ELSE status END
            WHERE EXISTS (SELECT 1 FROM unnest({0}) w WHERE position(lower(w) IN lower(recipient || ' ' || subject || ' ' || text)) > 0)
            """, texts, ct);
        await RunAsync(
            $$"""UPDATE "{{service.Name}}".dead_letters SET reason = '{{Mark}}' WHERE EXISTS (SELECT 1 FROM unnest({0}) w WHERE position(lower(w) IN lower(reason)) > 0)""", texts, ct);
        await RunAsync(
            $$"""UPDATE "{{service.Name}}".outbox SET last_error = '{{Mark}}' WHERE EXISTS (SELECT 1 FROM unnest({0}) w WHERE position(lower(w) IN lower(last_error)) > 0)""", texts, ct);
        await RunAsync(
            $$"""
            UPDATE "{{service.Name}}".idempotency_keys SET body = '', content_type = NULL
            WHERE EXISTS (SELECT 1 FROM unnest({0}) w WHERE position(convert_to(w, 'UTF8') IN body) > 0)
            """, inAnswers, ct);
    }

    // The schema is the service's own name, never a value from outside.
    private Task RunAsync(string sql, string[] words, CancellationToken ct) =>
        words.Length == 0 ? Task.CompletedTask : db.Database.ExecuteSqlRawAsync(sql, [words], ct);
}
