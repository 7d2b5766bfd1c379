using Lexom.ServiceDefaults.Documents;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Documents;

public sealed class TypographyTests
{
    private const string Narrow = "\u202F";
    private const string NoBreak = "\u00A0";

    [Theory]
    [InlineData("Tarif : 12 €", "Tarif" + Narrow + ": 12" + Narrow + "€")]
    [InlineData("Qui ? Moi ! Bien ;", "Qui" + Narrow + "? Moi" + Narrow + "! Bien" + Narrow + ";")]
    [InlineData("apprenants; une", "apprenants" + Narrow + "; une")]
    [InlineData("« BON POUR ACCORD »", "«" + Narrow + "BON POUR ACCORD" + Narrow + "»")]
    [InlineData("«Bon»", "«" + Narrow + "Bon" + Narrow + "»")]
    [InlineData("1 234 567,50 €", "1" + Narrow + "234" + Narrow + "567,50" + Narrow + "€")]
    [InlineData("30 % du prix", "30" + Narrow + "% du prix")]
    [InlineData("l'acompte d'Élodie", "l’acompte d’Élodie")]
    [InlineData("le 3 mars 2027, 14 heures", "le" + NoBreak + "3" + NoBreak + "mars 2027, 14" + NoBreak + "heures")]
    [InlineData("du 01/03/2027 au 02/03/2027 (CGV 5.5)", "du" + NoBreak + "01/03/2027 au" + NoBreak + "02/03/2027 (CGV" + NoBreak + "5.5)")]
    [InlineData("le 01/03/2027 à 10 h 02", "le" + NoBreak + "01/03/2027 à 10" + NoBreak + "h" + NoBreak + "02")]
    [InlineData("n° 7 et M. Durand", "n°" + NoBreak + "7 et M." + NoBreak + "Durand")]
    public void Sets_the_spaces_of_French(string typed, string set) => Typography.Apply(typed).ShouldBe(set);

    [Theory]
    [InlineData("https://lexom.example/offre?x=1")]
    [InlineData("de 9:30 à 12:30")]
    [InlineData("07200 Aubenas")]
    [InlineData("P-2027-0001")]
    [InlineData("2 formations")]
    [InlineData("nos obligations")]
    public void Leaves_alone_what_is_not_prose(string text) => Typography.Apply(text).ShouldBe(text);

    [Theory]
    [InlineData("Tarif : 1 234 €")]
    [InlineData("« l'été » ; quoi ?")]
    public void Applying_twice_changes_nothing_more(string text) => Typography.Apply(Typography.Apply(text)).ShouldBe(Typography.Apply(text));

    [Fact]
    public void Drops_what_no_printer_prints() => Typography.Apply("a\u0007b\tc\u200Bd").ShouldBe("a b c d");
}
