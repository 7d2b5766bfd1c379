namespace Lexom.Ordering.Data;

/// <summary>The texts of the terms of sale, which ship with the service: a version's text never changes.</summary>
internal static class TermsTexts
{
    public static byte[] Of(int version)
    {
        using var stream = typeof(TermsTexts).Assembly.GetManifestResourceStream($"cgv-v{version}.txt")
            ?? throw new InvalidOperationException($"The text of version {version} of the terms of sale does not ship with this service.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
