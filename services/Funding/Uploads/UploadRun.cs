using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Push;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Uploads;

/// <summary>What one line did, or why it did nothing.</summary>
/// <param name="Line">Line of the file, the header being 1.</param>
/// <param name="Outcome"><c>applied</c>, <c>no-change</c> or <c>refused</c>.</param>
/// <param name="Repeated">The very same line was uploaded before.</param>
/// <param name="Type">Type of the message.</param>
/// <param name="File">As the line names it.</param>
/// <param name="FundingFileId">The file it is about.</param>
/// <param name="Effect">As a push would answer.</param>
/// <param name="Status">Of the file, afterwards.</param>
/// <param name="Errors">Why it was refused.</param>
internal sealed record LineReport(
    int Line, LineOutcome Outcome, bool Repeated, string? Type, string? File, Guid? FundingFileId, Effect? Effect, FileStatus? Status, IReadOnlyList<LineError> Errors);

internal sealed record LineError(string Code, string Message, string? Field);

internal enum LineOutcome
{
    Applied,
    NoChange,
    Refused,
}

internal sealed record UploadReport(bool Preview, string Opco, int Lines, int Applied, int NoChange, int Refused, IReadOnlyList<LineReport> Report);

/// <summary>
/// Applies the lines of an upload, each as if the OPCO had pushed it: a refused line changes nothing and holds up no other. All in the caller's transaction, so that a
/// preview is the same run, rolled back.
/// </summary>
internal sealed class UploadRun(FundingDbContext db, Outbox outbox)
{
    public async Task<UploadReport> ApplyAsync(string opco, IReadOnlyList<CsvLine> lines, string actor, DateTimeOffset now, bool preview, CancellationToken ct)
    {
        // Uploads take turns: two of them locking the files of their lines in different orders would wait for each other for ever.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('lexom opco uploads'))", ct);
        var report = new List<LineReport>();
        foreach (var line in lines)
        {
            report.Add(await ApplyAsync(opco, line, actor, now, ct));
            // A later line may name the file by the number this one brought.
            await db.SaveChangesAsync(ct);
        }

        return new UploadReport(
            preview, opco, report.Count, report.Count(r => r.Outcome == LineOutcome.Applied), report.Count(r => r.Outcome == LineOutcome.NoChange),
            report.Count(r => r.Outcome == LineOutcome.Refused), report);
    }

    /// <summary>A statement as one message; the report has one line.</summary>
    public async Task<LineReport> ApplyStatementAsync(string opco, CsvLine statement, string actor, DateTimeOffset now, CancellationToken ct)
    {
        var report = await ApplyAsync(opco, statement, actor, now, ct);
        await db.SaveChangesAsync(ct);
        return report;
    }

    private async Task<LineReport> ApplyAsync(string opco, CsvLine line, string actor, DateTimeOffset now, CancellationToken ct)
    {
        // The line is its own id: uploaded again, in whatever file, it is the same message.
        var sha256 = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{opco}\n"), .. line.Body]));
        var message = await db.TakeAsync(opco, $"csv_{sha256}", Reception.Uploaded(), sha256, now, ct);
        if (message.State == MessageState.Done)
        {
            return Report(line, message, repeated: true, []);
        }

        var refusal = await db.DecideAsync(message, line.Body, new Origin(message.Id, actor, now), outbox, ct);
        return Report(line, message, repeated: false, refusal is null ? [] : Errors(refusal));
    }

    private static LineReport Report(CsvLine line, OpcoMessage message, bool repeated, IReadOnlyList<LineError> errors)
    {
        var outcome = errors.Count > 0 ? LineOutcome.Refused : repeated || message.Effect != Effect.Applied ? LineOutcome.NoChange : LineOutcome.Applied;
        return new LineReport(line.Number, outcome, repeated, message.Type, message.FileNamed, message.FundingFileId, message.Effect, message.StatusAfter, errors);
    }

    private static List<LineError> Errors(MessageRefusal refusal)
    {
        if (refusal.Malformed is { } e)
        {
            var (field, detail) = PushAnswers.Explain(e);
            return [new LineError("malformed-json", detail, Column(field))];
        }

        return [.. refusal.Errors.Select(error => new LineError(error.Code, error.Message, Column(error.Field)))];
    }

    // « data.basis.capExclVat.amount » is the column capExclVat.
    private static string? Column(string? field) => field?.Split('.').LastOrDefault(part => part is not ("data" or "amount" or "currency" or "basis")) ?? field;
}
