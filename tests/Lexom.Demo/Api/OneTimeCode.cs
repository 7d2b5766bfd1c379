using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lexom.Demo.Api;

/// <summary>What an authenticator app shows (RFC 6238) for the sample accounts that need a second step.</summary>
internal static class OneTimeCode
{
    public static string At(DateTimeOffset now)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What RFC 6238 and every authenticator app use.
        var hash = HMACSHA1.HashData(Encoding.ASCII.GetBytes(SignIns.TotpSecret), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
