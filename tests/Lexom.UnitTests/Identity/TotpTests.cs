using System.Text;
using Lexom.Identity.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Identity;

/// <summary>One-time codes, against the published vectors and against reuse.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B (SHA-1), the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Makes_the_codes_of_the_standard(long second, string code) => Totp.CodeAt(Secret, DateTimeOffset.FromUnixTimeSeconds(second)).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Bears_a_clock_that_is_one_step_off(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Totp.StepOf(Totp.CodeAt(Secret, now.AddSeconds(seconds)), Secret, now, lastUsed: null).HasValue.ShouldBe(taken);
    }

    [Fact]
    public void Takes_no_code_twice_and_none_older_than_the_last()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var used = Totp.StepOf(Totp.CodeAt(Secret, now), Secret, now, lastUsed: null);

        Totp.StepOf(Totp.CodeAt(Secret, now), Secret, now, used).ShouldBeNull();
        Totp.StepOf(Totp.CodeAt(Secret, now.AddSeconds(-30)), Secret, now, used).ShouldBeNull();
        Totp.StepOf(Totp.CodeAt(Secret, now.AddSeconds(30)), Secret, now, used).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void Takes_nothing_that_is_no_code(string code) => Totp.StepOf(code, Secret, DateTimeOffset.FromUnixTimeSeconds(59), lastUsed: null).ShouldBeNull();

    // RFC 4648, 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Writes_a_secret_as_people_type_it(string bytes, string text) => Totp.Base32Of(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Fact]
    public void Gives_an_app_what_it_understands() =>
        Totp.UriOf("dpo@lexom.example", Secret).AbsoluteUri.ShouldBe("otpauth://totp/Lexom:dpo%40lexom.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lexom");
}
