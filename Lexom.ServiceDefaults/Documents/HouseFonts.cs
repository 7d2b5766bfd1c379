using PdfSharp.Fonts;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>Lato, from this assembly (SIL Open Font License, Fonts/OFL.txt): no machine's fonts decide how a document looks.</summary>
internal sealed class HouseFonts : IFontResolver
{
    private static readonly Lock Once = new();

    /// <summary>PDFsharp has one resolver per process, set before the first font.</summary>
    public static void Use()
    {
        lock (Once)
        {
            if (GlobalFontSettings.FontResolver is null)
            {
                GlobalFontSettings.FontResolver = new HouseFonts();
            }
        }
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(isBold ? "Lato-Bold" : isItalic ? "Lato-Italic" : "Lato-Regular");

    public byte[] GetFont(string faceName)
    {
        using var resource = typeof(HouseFonts).Assembly.GetManifestResourceStream($"{typeof(HouseFonts).Namespace}.Fonts.{faceName}.ttf")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
