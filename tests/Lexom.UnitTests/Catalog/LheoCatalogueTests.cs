using System.Xml.Linq;
using System.Xml.Schema;
using Lexom.Catalog;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Lheo;
using Lexom.UnitTests.Architecture;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class LheoCatalogueTests
{
    private static readonly XNamespace Lheo = LheoCatalogue.Namespace;

    [Fact]
    public void Describes_the_sheet_in_the_order_and_lengths_of_the_language()
    {
        var document = Export(new LheoCourse("RCL-APPL-03", Version(SeedSheet.WrittenCustomerRelations), [Samples.Session()]));

        Violations(document).ShouldBeEmpty();
        var formation = document.Descendants(Lheo + "formation").Single();
        formation.Attribute("numero")!.Value.ShouldBe("RCL-APPL-03");
        formation.Element(Lheo + "intitule-formation")!.Value.ShouldBe("La Relation Client par écrit - emails et courriers");
        formation.Element(Lheo + "objectif-formation")!.Value.Split('\n').Length.ShouldBe(3);
        formation.Element(Lheo + "contenu-formation")!.Value.ShouldContain("5. Renforcer la relation client\n- Tourner positivement");
        formation.Descendants(Lheo + "prix-total-TTC").Single().Value.ShouldBe("828.00");
        formation.Descendants(Lheo + "periode").Single().Value.ShouldBe("2026121520261216");
    }

    [Fact]
    public void Is_valid_whatever_a_sheet_contains()
    {
        var sheet = Samples.Sheet() with
        {
            Title = new string('é', 400), Objectives = [.. Enumerable.Repeat(new string('o', 90), 60)], Audience = new string('p', 900), Formacodes = null,
            TeachingMethods = [new string('m', 900)], VatRegime = VatRegime.Exempt,
        };

        var document = Export(new LheoCourse("T-1", Version(sheet), []));

        Violations(document).ShouldBeEmpty();
        document.Descendants(Lheo + "prix-total-TTC").Single().Value.ShouldBe("690.00", "exempt: nothing is added");
        document.Descendants(Lheo + "debut").Single().Value.ShouldBe("00000000", "no date yet");
    }

    [Theory]
    [InlineData("Salle A, 1 rue de l’Exemple, 07200 Aubenas", "Salle A|1 rue de l’Exemple", "07200", "Aubenas")]
    [InlineData("1 rue de l’Exemple 07200 Aubenas", "1 rue de l’Exemple", "07200", "Aubenas")]
    [InlineData("Aubenas", "Aubenas", null, null)]
    [InlineData("Dans les locaux du client, au troisième étage du bâtiment des services généraux", "Dans les locaux du client|au troisième étage du bâtiment des services|généraux", null, null)]
    public void Says_where_by_address_when_the_place_is_one(string place, string lines, string? code, string? town)
    {
        var session = Session.Schedule(Samples.Id(7), Samples.Published(), Samples.Plan() with { Place = place }, Samples.Today).Value;

        var document = Export(new LheoCourse("T-1", Samples.Published(), [session]));

        Violations(document).ShouldBeEmpty();
        var where = document.Descendants(Lheo + "lieu-de-formation").Single();
        where.Descendants(Lheo + "ligne").Select(l => l.Value).ShouldBe(lines.Split('|'));
        (where.Descendants(Lheo + "codepostal").SingleOrDefault()?.Value, where.Descendants(Lheo + "ville").SingleOrDefault()?.Value).ShouldBe((code, town));
    }

    [Fact]
    public void Groups_sessions_by_place_and_says_which_are_full()
    {
        var (open, full, remote) = (Samples.Session(), Samples.Session(capacity: 2, id: 101), Samples.Session(mode: SessionMode.Remote, id: 102));
        full.Ask(Samples.Id(1), 2, Samples.Today, Samples.Now);

        var document = Export(new LheoCourse("T-1", Samples.Published(), [open, full, remote]));

        Violations(document).ShouldBeEmpty();
        document.Descendants(Lheo + "action").Select(a => (a.Element(Lheo + "modalites-enseignement")!.Value, a.Elements(Lheo + "session").Count())).ShouldBe([("0", 2), ("2", 1)]);
        document.Descendants(Lheo + "etat-recrutement").Select(e => e.Value).ShouldBe(["1", "3", "1"]);
    }

    [Fact]
    public void The_schema_used_here_refuses_what_the_language_does()
    {
        var document = Export(new LheoCourse("T-1", Samples.Published(), []));
        document.Descendants(Lheo + "certifiante").Single().Remove();

        Violations(document).ShouldNotBeEmpty();
    }

    private static CourseVersion Version(CourseSheet sheet) => Samples.Published(sheet);

    private static XDocument Export(params LheoCourse[] courses) => LheoCatalogue.Of(courses, new CatalogOptions
    {
        Organisation = new Organisation
        {
            Name = "LEXOM", Siret = "00000000000000", ActivityDeclaration = "00000000000", AddressLine = "1 rue de l’Exemple", PostCode = "07200", City = "Aubenas", Email = "contact@lexom.example",
        },
    }, Samples.Now);

    private static List<string> Violations(XDocument document)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(Lheo.NamespaceName, Repository.PathOf("tests", "Lexom.UnitTests", "Catalog", "lheo-2.3.xsd"));
        var found = new List<string>();
        document.Validate(schemas, (_, e) => found.Add(e.Message));
        return found;
    }
}
