using System.Text;
using System.Text.RegularExpressions;
using Lexom.Funding.Domain;
using Lexom.Funding.Push;
using Lexom.Funding.Sandbox;
using Lexom.Funding.Signatures;
using Lexom.Kernel;
using Shouldly;
using Xunit;
using static Lexom.UnitTests.Funding.FundingBuilders;

namespace Lexom.UnitTests.Funding;

/// <summary>The sandbox keeps the rules of the real surface, and its page of examples says nothing that is not so.</summary>
public partial class SandboxTests
{
    private static readonly VerificationKey Key = new(Guid.CreateVersion7(), KeyAlgorithm.HmacSha256, KeyMaterial.Parse(Examples.Secret).Value.Bytes);

    public static TheoryData<string> Types => [.. Examples.All(Today).Select(e => e.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_example_is_read_by_the_real_format_and_applied_in_order(string type)
    {
        var before = Examples.All(Today).TakeWhile(e => e.Type != type).Select(Parse).ToList();
        var message = Parse(Examples.All(Today).Single(e => e.Type == type));
        if (message.Account is { } account)
        {
            AccountStatement.Check(account, message.StatedAt, Now).ShouldBeEmpty();
            return;
        }

        var file = SandboxFiles.Find("atlas", message.File!, before, Now).ShouldNotBeNull();

        SandboxFiles.Apply(file, message, Now).Value.ShouldBe(type == "funding.rejected" ? Effect.RecordedOnly : Effect.Applied);
    }

    [Fact]
    public void There_is_an_example_of_each_type() => Types.Select(t => t.Data).Order().ShouldBe(
        ["funding.accepted", "funding.more-requested", "funding.reduced", "funding.rejected", "funding.revoked", "payment.reported", "statement.issued"]);

    [Theory]
    [InlineData(false, "# Échanger avec Lexom")]
    [InlineData(true, "# Talking to Lexom")]
    public void The_signatures_on_the_page_verify(bool english, string title)
    {
        var page = Examples.Page(english, Now);

        page.ShouldStartWith(title);
        page.ShouldContain("public static string SignWithPrivateKey(");
        var examples = Worked().Matches(page);
        examples.Count.ShouldBe(Examples.All(Today).Count);
        foreach (Match example in examples)
        {
            WebhookSignature.Verify(
                example.Groups["id"].Value, example.Groups["stamp"].Value, example.Groups["signature"].Value, Encoding.UTF8.GetBytes(example.Groups["body"].Value), [Key], Now)
                .Verification.ShouldBe(Verification.Verified);
        }
    }

    [Fact]
    public void The_csharp_example_signs_with_either_algorithm()
    {
        var seed = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
        var publicKey = new byte[32];
        Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        var ed = new VerificationKey(Guid.CreateVersion7(), KeyAlgorithm.Ed25519, publicKey);
        using var request = SignedMessage.Request(new Uri("https://lexom.example/opco/v1/sandbox/messages"), "token", Examples.Secret, "m-1", Now, "{}");

        Verify(request.Headers.GetValues("webhook-signature").Single(), Key).ShouldBeTrue();
        Verify(SignedMessage.SignWithPrivateKey(seed, "m-1", Now.ToUnixTimeSeconds(), "{}"), ed).ShouldBeTrue();

        static bool Verify(string signature, VerificationKey key) =>
            WebhookSignature.Verify("m-1", $"{Now.ToUnixTimeSeconds()}", signature, "{}"u8, [key], Now).IsVerified;
    }

    [Theory]
    [InlineData(SandboxFiles.Announced, FileStatus.Announced)]
    [InlineData(SandboxFiles.Granted, FileStatus.Accepted)]
    [InlineData(SandboxFiles.Late, FileStatus.Refused)]
    [InlineData(SandboxFiles.Closed, FileStatus.Closed)]
    public void Begins_with_four_files(string number, object status) => SandboxFiles.Find("akto", number, [], Now)!.Status.ShouldBe((FileStatus)status);

    [Fact]
    public void Knows_no_other_file() => SandboxFiles.Find("akto", "TEST-5", [], Now).ShouldBeNull();

    private static ParsedMessage Parse(Example example) => OpcoMessageFormat.Parse(Encoding.UTF8.GetBytes(example.Body)).Value;

    [GeneratedRegex(@"BODY='(?<body>[^']+)'\nID=(?<id>\S+); STAMP=(?<stamp>\d+).*\n.*\n.*\n# SIGNATURE=(?<signature>\S+)")]
    private static partial Regex Worked();
}
