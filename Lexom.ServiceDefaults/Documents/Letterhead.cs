namespace Lexom.ServiceDefaults.Documents;

/// <summary>Who a document comes from.</summary>
public sealed record Letterhead
{
    /// <summary>The name in the logo and as author of the file.</summary>
    public string Name { get; init; } = "";

    /// <summary>A few words under the name.</summary>
    public string? Tagline { get; init; }

    /// <summary>Address and ways to reach, at the top of the first page.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>Legal form, registrations and the like, at the foot of each page.</summary>
    public IReadOnlyList<string> LegalMentions { get; init; } = [];
}

/// <summary>A place to sign.</summary>
/// <param name="Heading">For whom: name and quality.</param>
/// <param name="Lines">What is to be written or is already known: mention, place, date.</param>
/// <param name="Height">Room in points below the lines.</param>
public sealed record SignatureBox(string Heading, IReadOnlyList<string> Lines, double Height = 70);

/// <summary>How an embedded file relates to the page text (PDF/A-3, AFRelationship).</summary>
public enum AttachmentRelationship
{
    /// <summary>The same content in another form, as the XML of an electronic invoice.</summary>
    Alternative,

    /// <summary>Data the pages were made from.</summary>
    Source,

    /// <summary>Figures behind the pages.</summary>
    Data,

    /// <summary>Something that goes with it.</summary>
    Supplement,
}

/// <summary>A file inside the PDF.</summary>
public sealed record Attachment(string FileName, string MediaType, byte[] Content, AttachmentRelationship Relationship, string Description);
