using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults;

namespace Lexom.Funding.Claims;

/// <summary>A document of a claim, as its service made it.</summary>
internal sealed record ClaimDocument(string Name, string Kind, byte[] Content);

/// <summary>The claim as data, first in the file: what is claimed, for what, and the hash of each document beside it.</summary>
internal sealed record ClaimStatement(
    Guid FundingFileId, string Opco, string OpcoName, string? FileNumber, string ContractNumber, string CourseReference, DateOnly StartsOn, DateOnly EndsOn, decimal HoursAgreed,
    decimal HoursCertified, Money ClaimedExclVat, decimal VatRate, Money ClaimedInclVat, DateOnly PayBy, IReadOnlyList<ClaimStatement.Part> Documents)
{
    internal sealed record Part(string Name, string Kind, string Sha256);
}

/// <summary>One file for the OPCO: <c>demande.json</c>, the certificat de réalisation and the invoices with their credits (Factur-X, and the data inside once more beside it).</summary>
internal static class ClaimBundle
{
    private static readonly JsonSerializerOptions Json =
        ServiceDefaultsExtensions.Configure(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Make(FundingFile file, ClaimAssessment assessment, IReadOnlyList<ClaimDocument> documents, DateTimeOffset now)
    {
        var statement = new ClaimStatement(
            file.Id, file.Opco, Opco.NameOf(file.Opco), file.FileNumber, file.ContractNumber, file.CourseReference, file.StartsOn, file.EndsOn, assessment.HoursAgreed,
            assessment.HoursCertified, assessment.GrantedExclVat, file.VatRate, assessment.GrantedInclVat, file.Deadline!.Value,
            [.. documents.Select(d => new ClaimStatement.Part(d.Name, d.Kind, Convert.ToHexStringLower(SHA256.HashData(d.Content))))]);

        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "demande.json", JsonSerializer.SerializeToUtf8Bytes(statement, Json), now);
            foreach (var document in documents)
            {
                Write(zip, document.Name, document.Content, now);
            }
        }

        return memory.ToArray();
    }

    public static string NameOf(FundingFile file) => $"demande-de-paiement-{file.ContractNumber}-{file.Opco}.zip";

    private static void Write(ZipArchive zip, string name, byte[] content, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = now;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
