using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>One thing a person may agree to, with its words, and whether they do.</summary>
public sealed record ConsentChoice(string Kind, string Label, int TextVersion, string Text, bool Given, DateTimeOffset? GivenAt)
{
    public static ConsentChoice Of(ConsentKind kind, Consent? given)
    {
        var text = given is null ? ConsentKinds.Current(kind) : ConsentKinds.Texts.Single(t => t.Kind == kind && t.Version == given.TextVersion);
        return new ConsentChoice(kind.Code(), kind.Label(), text.Version, text.Text, given is not null, given?.GivenAt);
    }

    internal static async Task<List<Consent>> InForceAsync(PrivacyDbContext db, PersonalLink link, CancellationToken ct)
    {
        Guid[] subjects = [.. await db.SubjectsOfAsync(link, ct)];
        var given = await db.Consents.Where(c => subjects.Contains(c.SubjectId) && c.WithdrawnAt == null).OrderBy(c => c.Id).ToListAsync(ct);
        return [.. given.DistinctBy(c => c.Kind)];
    }
}
