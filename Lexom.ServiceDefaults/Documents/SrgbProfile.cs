using System.Buffers.Binary;
using System.Text;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>
/// The sRGB colour space as an ICC v2 monitor profile, computed from IEC 61966-2-1: white point, the three primaries adapted to D50, one tone curve.
/// </summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 1024;

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        byte[] curve = Curve();
        (string Name, byte[] Content)[] tags =
        [
            ("desc", Described("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var table = new MemoryStream();
        var data = new MemoryStream();
        var start = 128 + 4 + (12 * tags.Length);
        var placed = new Dictionary<byte[], int>();
        table.Write(Number(tags.Length));
        foreach (var (name, content) in tags)
        {
            if (!placed.TryGetValue(content, out var offset))
            {
                offset = start + (int)data.Length;
                placed.Add(content, offset);
                data.Write(content);
            }

            table.Write([.. Encoding.ASCII.GetBytes(name), .. Number(offset), .. Number(content.Length)]);
        }

        return [.. Header(start + (int)data.Length), .. table.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        Number(size).CopyTo(header, 0);
        Number(0x02100000).CopyTo(header, 8);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        byte[] date = [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        date.CopyTo(header, 24);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Xyz(0.9642, 1.0, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Curve()
    {
        var curve = new byte[12 + (2 * CurvePoints)];
        "curv"u8.CopyTo(curve);
        Number(CurvePoints).CopyTo(curve, 8);
        for (var i = 0; i < CurvePoints; i++)
        {
            var encoded = i / (CurvePoints - 1d);
            var linear = encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + (2 * i)), (ushort)((linear * 65535) + 0.5));
        }

        return curve;
    }

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ "u8, 0, 0, 0, 0, .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Text(string text) => Padded([.. "text"u8, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text), 0]);

    // A v2 description has an ASCII part, then an empty Unicode and an empty Macintosh part.
    private static byte[] Described(string text) => Padded([.. "desc"u8, 0, 0, 0, 0, .. Number(text.Length + 1), .. Encoding.ASCII.GetBytes(text), .. new byte[1 + 8 + 3 + 67]]);

    private static byte[] Padded(byte[] content) => [.. content, .. new byte[(4 - (content.Length % 4)) % 4]];

    private static byte[] Fixed(double value) => Number((int)((value * 65536) + 0.5));

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
