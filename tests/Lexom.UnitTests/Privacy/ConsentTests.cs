using Lexom.Privacy.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

// CGV-5.5-e, GDPR art. 7.
public sealed class ConsentTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_given_to_the_words_in_use_and_taken_back_once()
    {
        var consent = Give("prospection", null);
        (consent.TextVersion, consent.IsInForce).ShouldBe((ConsentKinds.Current(ConsentKind.Prospection).Version, true));

        consent.Withdraw("person:x", Now.AddDays(1)).ShouldBeTrue();
        consent.Withdraw("person:y", Now.AddDays(2)).ShouldBeFalse();

        (consent.WithdrawnAt, consent.WithdrawnBy).ShouldBe((Now.AddDays(1), "person:x"));
    }

    [Theory]
    [InlineData("newsletter", null)]
    [InlineData("prospection", 99)]
    public void Is_refused_for_anything_else(string kind, int? version) =>
        Consent.Give(Guid.CreateVersion7(), Guid.CreateVersion7(), kind, version, "staff:x", Now).Try(out _, out _).ShouldBeFalse();

    [Fact]
    public void Every_kind_has_words_in_use() =>
        Enum.GetValues<ConsentKind>().ShouldAllBe(kind => ConsentKinds.Parse(kind.Code()) == kind && ConsentKinds.Current(kind).Text.Length > 50);

    private static Consent Give(string kind, int? version) =>
        Consent.Give(Guid.CreateVersion7(), Guid.CreateVersion7(), kind, version, "staff:x", Now).Try(out var consent, out _) ? consent : throw new InvalidOperationException();
}
