using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lexom.Funding.Domain;
using Lexom.Funding.Signatures;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Funding;

/// <summary>Standard Webhooks 1.0, both algorithms; each part of a message tampered with, one byte at a time.</summary>
public class WebhookSignatureTests
{
    private const string Id = "msg_2027-0001";
    private const string Body = """{"type":"payment.reported","data":{"reference":"VIR-é"}}""";

    private static readonly DateTimeOffset Now = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Seed = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
    private static readonly byte[] Secret = Enumerable.Range(100, 24).Select(i => (byte)i).ToArray();
    private static readonly VerificationKey Ed = new(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, PublicKey(Seed));
    private static readonly VerificationKey Hmac = new(Guid.CreateVersion7(), KeyAlgorithm.HmacSha256, Secret);

    private static string Stamp { get; } = Text(Now.ToUnixTimeSeconds());

    [Fact]
    public void Accepts_either_algorithm_and_names_the_key()
    {
        Verify(Signed(Ed), keys: [Hmac, Ed]).ShouldBe(new VerificationResult(Verification.Verified, Ed.Id));
        Verify(Signed(Hmac), keys: [Hmac, Ed]).ShouldBe(new VerificationResult(Verification.Verified, Hmac.Id));
    }

    [Fact]
    public void Accepts_any_of_several_signatures_and_passes_over_unknown_versions()
    {
        Verify($"v2,AAAA v1a,AAAA {Signed(Hmac)} {Signed(Ed)}", keys: [Ed]).IsVerified.ShouldBeTrue();
        Verify("v2,AAAA", keys: [Ed]).Verification.ShouldBe(Verification.NoMatch);
    }

    [Fact]
    public void Accepts_two_live_keys_and_not_a_third()
    {
        var next = new VerificationKey(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, PublicKey(Secret.Concat(Secret).Take(32).ToArray()));

        Verify(Sign(Ed, Id, Stamp, Body), keys: [next, Ed]).KeyId.ShouldBe(Ed.Id);
        Verify(Sign(Ed, Id, Stamp, Body), keys: [next, Hmac]).Verification.ShouldBe(Verification.NoMatch);
        Verify(Sign(Ed, Id, Stamp, Body), keys: []).Verification.ShouldBe(Verification.NoLiveKey);
    }

    [Fact]
    public void Does_not_take_one_algorithm_for_the_other()
    {
        // The public key is public: used as an HMAC secret it must not open the door.
        var forged = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Ed.Bytes, Encoding.UTF8.GetBytes($"{Id}.{Stamp}.{Body}")));
        Verify(forged, keys: [Ed]).Verification.ShouldBe(Verification.NoMatch);
        Verify(Signed(Ed).Replace("v1a,", "v1,", StringComparison.Ordinal), keys: [Ed]).Verification.ShouldBe(Verification.NoMatch);
    }

    [Theory]
    [InlineData(-301, Verification.TimestampTooOld)]
    [InlineData(-300, Verification.Verified)]
    [InlineData(0, Verification.Verified)]
    [InlineData(300, Verification.Verified)]
    [InlineData(301, Verification.TimestampInFuture)]
    public void Keeps_to_five_minutes_both_ways(int seconds, object expected)
    {
        var stamp = Text(Now.ToUnixTimeSeconds() + seconds);
        WebhookSignature.Verify(Id, stamp, Sign(Ed, Id, stamp, Body), Encoding.UTF8.GetBytes(Body), [Ed], Now).Verification.ShouldBe((Verification)expected);
    }

    [Theory]
    [InlineData(null, "1", "v1a,AAAA", Verification.HeaderMissing)]
    [InlineData("", "1", "v1a,AAAA", Verification.HeaderMissing)]
    [InlineData("m", null, "v1a,AAAA", Verification.HeaderMissing)]
    [InlineData("m", "1", null, Verification.HeaderMissing)]
    [InlineData("m.1", "1", "v1a,AAAA", Verification.IdMalformed)]
    [InlineData("m 1", "1", "v1a,AAAA", Verification.IdMalformed)]
    [InlineData("m", "-1", "v1a,AAAA", Verification.TimestampMalformed)]
    [InlineData("m", "1e9", "v1a,AAAA", Verification.TimestampMalformed)]
    [InlineData("m", " 1800003600", "v1a,AAAA", Verification.TimestampMalformed)]
    [InlineData("m", "01800003600", "v1a,AAAA", Verification.TimestampMalformed)]
    [InlineData("m", "9999999999999999999", "v1a,AAAA", Verification.TimestampMalformed)]
    [InlineData("m", "1800003600", "v1a,***", Verification.SignatureMalformed)]
    [InlineData("m", "1800003600", "AAAA", Verification.SignatureMalformed)]
    [InlineData("m", "1800003600", " ", Verification.SignatureMalformed)]
    public void Names_what_is_malformed(string? id, string? timestamp, string? signature, object expected) =>
        WebhookSignature.Verify(id, timestamp, signature, [], [Ed], Now).Verification.ShouldBe((Verification)expected);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_each_changed_byte_of_the_body(bool ed25519)
    {
        var key = ed25519 ? Ed : Hmac;
        var signature = Signed(key);
        var body = Encoding.UTF8.GetBytes(Body);
        for (var i = 0; i < body.Length; i++)
        {
            var changed = body.ToArray();
            changed[i] ^= 1;
            WebhookSignature.Verify(Id, Stamp, signature, changed, [key], Now).Verification.ShouldBe(Verification.NoMatch);
        }

        WebhookSignature.Verify(Id, Stamp, signature, [.. body, (byte)' '], [key], Now).IsVerified.ShouldBeFalse();
        WebhookSignature.Verify(Id, Stamp, signature, body.AsSpan(..^1), [key], Now).IsVerified.ShouldBeFalse();
    }

    /// <summary>Every class of byte, put in, put in front or put behind: what parses alike is still another message.</summary>
    [Theory]
    [InlineData(0x00)]
    [InlineData(0x09)]
    [InlineData(0x0a)]
    [InlineData(0x0d)]
    [InlineData(0x20)]
    [InlineData(0x22)]
    [InlineData(0x2e)]
    [InlineData(0x30)]
    [InlineData(0x41)]
    [InlineData(0x7f)]
    [InlineData(0x80)]
    [InlineData(0xbf)]
    [InlineData(0xc3)]
    [InlineData(0xef)]
    [InlineData(0xff)]
    public void Refuses_a_byte_of_any_class_added_or_put_in_place_of_another(byte added)
    {
        var body = Encoding.UTF8.GetBytes(Body);
        foreach (var key in (VerificationKey[])[Ed, Hmac])
        {
            var signature = Signed(key);
            for (var i = 0; i <= body.Length; i++)
            {
                Refused(signature, [.. body[..i], added, .. body[i..]], key);
                if (i < body.Length && body[i] != added)
                {
                    Refused(signature, [.. body[..i], added, .. body[(i + 1)..]], key);
                }
            }
        }

        static void Refused(string signature, byte[] changed, VerificationKey key) =>
            WebhookSignature.Verify(Id, Stamp, signature, changed, [key], Now).Verification.ShouldBe(Verification.NoMatch);
    }

    [Fact]
    public void Refuses_each_header_changed_at_each_place()
    {
        foreach (var key in (VerificationKey[])[Ed, Hmac])
        {
            var signature = Signed(key);
            foreach (var (id, stamp, signed) in Changes(Id).Select(c => (c, Stamp, signature))
                         .Concat(Changes(Stamp).Select(c => (Id, c, signature))).Concat(Changes(signature).Select(c => (Id, Stamp, c))))
            {
                WebhookSignature.Verify(id, stamp, signed, Encoding.UTF8.GetBytes(Body), [key], Now).IsVerified.ShouldBeFalse($"{id} | {stamp} | {signed}");
            }
        }

        // One character replaced, added or left out. Of the last one before "=" base64 keeps some bits only; the reader refuses the others.
        static IEnumerable<string> Changes(string text) => Enumerable.Range(0, text.Length).SelectMany(i => (string[])
            [$"{text[..i]}{(text[i] == '1' ? '2' : '1')}{text[(i + 1)..]}", $"{text[..i]}1{text[i..]}", $"{text[..i]}{text[(i + 1)..]}", $"{text[..i]}é{text[i..]}"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_another_id_another_time_or_a_changed_signature(bool ed25519)
    {
        var key = ed25519 ? Ed : Hmac;
        var signature = Signed(key);
        var body = Encoding.UTF8.GetBytes(Body);

        WebhookSignature.Verify(Id + "x", Stamp, signature, body, [key], Now).Verification.ShouldBe(Verification.NoMatch);
        WebhookSignature.Verify(Id, Text(Now.ToUnixTimeSeconds() + 1), signature, body, [key], Now).Verification.ShouldBe(Verification.NoMatch);

        var bytes = Convert.FromBase64String(signature[(signature.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 0x10;
            Verify($"{(ed25519 ? "v1a" : "v1")},{Convert.ToBase64String(changed)}", [key]).IsVerified.ShouldBeFalse();
        }
    }

    [Fact]
    public void Reads_keys_and_refuses_weak_ones()
    {
        KeyMaterial.Parse("whpk_" + Convert.ToBase64String(Ed.Bytes)).Value.Algorithm.ShouldBe(KeyAlgorithm.Ed25519);
        KeyMaterial.Parse("whsec_" + Convert.ToBase64String(Secret)).Value.Algorithm.ShouldBe(KeyAlgorithm.HmacSha256);

        string?[] bad =
        [
            null, "", "whpk_", "whsec_", "whpk_!!", Convert.ToBase64String(Secret), "whsec_" + Convert.ToBase64String(Secret[1..]),
            "whsec_" + Convert.ToBase64String(new byte[65]), "whpk_" + Convert.ToBase64String(Ed.Bytes[1..]),
            "whpk_" + Convert.ToBase64String([1, .. new byte[31]]), "whpk_" + Convert.ToBase64String(new byte[32]),
        ];
        bad.ShouldAllBe(k => !KeyMaterial.Parse(k).IsDone);
    }

    [Fact]
    public void Keeps_at_most_two_keys_live_and_never_takes_a_retired_one_back()
    {
        var ring = OpcoKeyring.For("atlas");
        var first = Guid.CreateVersion7();
        ring.Add(first, KeyAlgorithm.Ed25519, [1], "a", "staff:1", Now).IsDone.ShouldBeTrue();
        ring.Add(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, [2], "b", "staff:1", Now).IsDone.ShouldBeTrue();
        ring.Add(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, [3], "c", "staff:1", Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("opco-two-keys");

        ring.Retire(first, "staff:1", Now).IsDone.ShouldBeTrue();
        ring.Retire(first, "staff:1", Now).IsDone.ShouldBeTrue();
        ring.Keys[0].Material.ShouldBeEmpty();
        ring.Add(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, [1], "a", "staff:1", Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("opco-key-known");
        ring.Add(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, [3], "c", "staff:1", Now).IsDone.ShouldBeTrue();
        ring.Retire(Guid.CreateVersion7(), "staff:1", Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("opco-key-unknown");
    }

    private static VerificationResult Verify(string signature, VerificationKey[] keys) =>
        WebhookSignature.Verify(Id, Stamp, signature, Encoding.UTF8.GetBytes(Body), keys, Now);

    private static string Signed(VerificationKey key) => Sign(key, Id, Stamp, Body);

    private static string Sign(VerificationKey key, string id, string timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}");
        if (key.Algorithm == KeyAlgorithm.HmacSha256)
        {
            return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key.Bytes, signed));
        }

        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(Seed, 0, signed, 0, signed.Length, signature, 0);
        return "v1a," + Convert.ToBase64String(signature);
    }

    private static byte[] PublicKey(byte[] seed)
    {
        var key = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, key, 0);
        return key;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
