using System.Net;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

/// <summary>Where events may be sent, and for how long they are tried.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("https://portail.exemple.example/lexom")]
    [InlineData("https://portail.exemple.example:8443/lexom?a=b")]
    [InlineData("https://93.184.215.14/hook")]
    public void Takes_a_public_address(string address) => WebhookTarget.Of(address).IsDone.ShouldBeTrue();

    [Theory]
    [InlineData(null, "webhook-address-invalid")]
    [InlineData("", "webhook-address-invalid")]
    [InlineData("lexom", "webhook-address-invalid")]
    [InlineData("http://portail.exemple.example/", "webhook-address-invalid")]
    [InlineData("ftp://portail.exemple.example/", "webhook-address-invalid")]
    [InlineData("file:///etc/passwd", "webhook-address-invalid")]
    [InlineData("https://moi:secret@portail.exemple.example/", "webhook-address-invalid")]
    [InlineData("https://portail.exemple.example/#fragment", "webhook-address-invalid")]
    [InlineData("https://localhost/", "webhook-address-inside")]
    [InlineData("https://portail.localhost/", "webhook-address-inside")]
    [InlineData("https://portail.local./", "webhook-address-inside")]
    [InlineData("https://rabbitmq/", "webhook-address-inside")]
    [InlineData("https://metadata.google.internal/", "webhook-address-inside")]
    [InlineData("https://127.0.0.1/", "webhook-address-inside")]
    [InlineData("https://2130706433/", "webhook-address-inside")]
    [InlineData("https://0x7f.1/", "webhook-address-inside")]
    [InlineData("https://169.254.169.254/latest/meta-data", "webhook-address-inside")]
    [InlineData("https://10.1.2.3/", "webhook-address-inside")]
    [InlineData("https://[::1]/", "webhook-address-inside")]
    [InlineData("https://[::ffff:127.0.0.1]/", "webhook-address-inside")]
    [InlineData("https://[fd00::1]/", "webhook-address-inside")]
    [InlineData("https://[64:ff9b::7f00:1]/", "webhook-address-inside")]
    [InlineData("https://[::7f00:1]/", "webhook-address-inside")]
    [InlineData("https://[2002:7f00:1::]/", "webhook-address-inside")]
    public void Refuses_what_is_no_public_https_address(string? address, string code) => WebhookTarget.Of(address).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    public void Knows_what_a_name_may_resolve_to(string address, bool isPublic) => WebhookTarget.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public void Tries_again_ever_more_rarely_for_three_days()
    {
        var (start, at, failures, pauses) = (new DateTimeOffset(2027, 3, 3, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 3, 3, 9, 0, 0, TimeSpan.Zero), 0, new List<TimeSpan>());
        while (WebhookRetries.Next(++failures, at) is { } next)
        {
            pauses.Add(next - at);
            at = next;
        }

        (at - start).ShouldBeInRange(TimeSpan.FromDays(2.9), TimeSpan.FromDays(3.1));
        pauses.ShouldBe(pauses.Order());
        pauses[0].ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }
}
