using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lexom.Identity.Domain;

/// <summary>Time-based one-time passwords (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, thirty seconds, six digits.</summary>
public static class Totp
{
    /// <summary>Bytes of a new secret: as long as the hash (RFC 4226, 4).</summary>
    public const int SecretLength = 20;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>The step a code belongs to: this one or a neighbour, for clocks a little off. Null when the code is none of them, or of a step used before.</summary>
    public static long? StepOf(string code, ReadOnlySpan<byte> secret, DateTimeOffset now, long? lastUsed)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        foreach (var step in new[] { current, current - 1, current + 1 })
        {
            // All three are compared, whatever the first says: the time taken tells nothing.
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(secret, step)), Encoding.UTF8.GetBytes(code)) && step > (lastUsed ?? long.MinValue))
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The code shown at a moment.</summary>
    public static string CodeAt(ReadOnlySpan<byte> secret, DateTimeOffset now) => CodeOf(secret, now.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What the QR code says, and an authenticator app understands.</summary>
    public static Uri UriOf(string account, ReadOnlySpan<byte> secret) =>
        new($"otpauth://totp/Lexom:{Uri.EscapeDataString(account)}?secret={Base32Of(secret)}&issuer=Lexom");

    /// <summary>The secret as people type it.</summary>
    public static string Base32Of(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        var (bits, waiting) = (0, 0);
        foreach (var value in secret)
        {
            (bits, waiting) = ((bits << 8) | value, waiting + 8);
            for (; waiting >= 5; waiting -= 5)
            {
                text.Append(Alphabet[(bits >> (waiting - 5)) & 31]);
            }

            bits &= (1 << waiting) - 1;
        }

        return waiting > 0 ? text.Append(Alphabet[(bits << (5 - waiting)) & 31]).ToString() : text.ToString();
    }

    private static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The algorithm every authenticator app uses; its collisions don't matter to an HMAC.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
