using System.Text;
using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

/// <summary>The text of a version published by an administrator; it never changes.</summary>
public sealed class TermsText
{
    public required int Version { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }
}

internal sealed class TermsTextMapping : IEntityTypeConfiguration<TermsText>
{
    public void Configure(EntityTypeBuilder<TermsText> text)
    {
        text.ToTable("terms_texts");
        text.HasKey(t => t.Version);
        text.Property(t => t.Version).ValueGeneratedNever();
    }
}

/// <summary>The texts of the terms of sale: the first ships with the service, later ones are published.</summary>
internal static class TermsTexts
{
    /// <summary>The very bytes whose SHA-256 the version names.</summary>
    public static async Task<byte[]> TextAsync(this OrderingDbContext db, int version, CancellationToken ct)
    {
        if (version != TermsOfSale.V1.Version)
        {
            return Encoding.UTF8.GetBytes(await db.TermsTexts.Where(t => t.Version == version).Select(t => t.Text).SingleAsync(ct));
        }

        using var stream = typeof(TermsTexts).Assembly.GetManifestResourceStream("cgv-v1.txt")
            ?? throw new InvalidOperationException("The text of the first terms of sale does not ship with this service.");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, ct);
        return copy.ToArray();
    }
}
