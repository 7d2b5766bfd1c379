using System.Net;
using Lexom.Kernel;
using Lexom.Ordering.Pages;
using Lexom.ServiceDefaults.Pages;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

/// <summary>The pages that people open from their e-mails (CGV-2.1-d, ORD-1).</summary>
public sealed class PagesTests
{
    private static readonly DateTimeOffset Between = Make.Noon(Make.Day("2027-04-06"));

    [Fact]
    public void The_signing_page_states_price_and_terms_and_asks_for_the_mention()
    {
        var page = WebUtility.HtmlDecode(PaperSamples.SigningPage());

        foreach (var stated in new[] { "2\u202F484,00\u202F€ TTC", "745,20\u202F€ TTC", "«\u202FBON POUR ACCORD\u202F»", Make.Terms.Sha256, "31\u00A0mars 2027 inclus" })
        {
            page.ShouldContain(stated);
        }

        page.ShouldNotContain("role=\"alert\"");
        PaperSamples.SigningPage(DomainError.Invalid("CGV-2.1-d", "La mention manque.")).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public void A_half_day_is_signed_when_it_has_begun()
    {
        var page = PaperSamples.TrainingPage(Between);

        page.Split("Je suis présent, je signe").Length.ShouldBe(3, "morning and afternoon of the first day");
        page.ShouldContain("à signer le moment venu");
        page.ShouldContain("Employer un ton aimable");
    }

    [Fact]
    public void The_trainer_ticks_who_is_there_and_signs_for_the_half_days_begun()
    {
        var page = PaperSamples.TeachingPage(Between);

        page.Split("Je certifie ces présences").Length.ShouldBe(3);
        page.ShouldContain("Stagiaire Absent (n’a pas encore signé)");
    }

    [Fact]
    public void What_people_typed_is_text_and_never_markup() =>
        Html.Of($"<p>{"<script>alert(1)</script>"}</p>").Text.ShouldBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
}
