using System.Text;
using Lexom.ServiceDefaults.Documents;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace Lexom.UnitTests.Documents;

public sealed class DocumentTests
{
    [Fact]
    public void What_is_said_can_be_read_back_with_its_accents()
    {
        var text = Specimen.TextOf(Specimen.Full().ToPdf());

        text.ShouldContain("À l’attention de Mme Œuvrard");
        text.ShouldContain("« Été à Noël »");
        text.ShouldContain("Çà et là, l’œil naïf");
        text.ShouldContain("Façonnage");
        text.ShouldContain("1 535,40 €");
        text.ShouldContain("Mention « BON POUR ACCORD »");
        text.ShouldNotContain("Sans valeur");
    }

    [Fact]
    public void Each_page_has_its_number_and_the_mentions_of_the_sender()
    {
        var document = Specimen.Blank();
        for (var i = 0; i < 60; i++)
        {
            document.Text(string.Concat(Enumerable.Repeat("Une phrase assez longue pour remplir la page. ", 8)));
        }

        var pages = Specimen.PagesOf(document.ToPdf());

        pages.Count.ShouldBeGreaterThan(2);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].ShouldContain($"Page {i + 1} sur {pages.Count}");
            pages[i].ShouldContain("RCS Exempleville");
        }

        pages[1].ShouldContain("Essai");
    }

    [Fact]
    public void The_same_parts_make_the_same_bytes()
    {
        var first = Specimen.Full().Attach(Notes()).ToPdf();
        var second = Specimen.Full().Attach(Notes()).ToPdf();

        second.ShouldBe(first);
        Specimen.Blank("Autre titre").ToPdf().ShouldNotBe(Specimen.Blank().ToPdf());
    }

    [Fact]
    public async Task Many_documents_can_be_made_at_once()
    {
        var expected = Specimen.Full().ToPdf();

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Specimen.Full().ToPdf())));

        made.ShouldAllBe(pdf => pdf.SequenceEqual(expected));
    }

    [Fact]
    public void The_file_says_what_it_is_and_is_archivable()
    {
        var pdf = Specimen.Full().ToPdf();
        using var document = PdfDocument.Open(pdf);

        document.Information.Title.ShouldBe("Devis n° D-0001");
        document.Information.Author.ShouldBe("Maison Témoin");
        document.Information.CreationDate.ShouldBe("D:20270312093000Z");
        document.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
        xmp!.GetXDocument().ToString().ShouldContain("<pdfaid:part>3</pdfaid:part>");
        var raw = Encoding.Latin1.GetString(pdf);
        raw.ShouldContain("/Lang(fr-FR)");
        raw.ShouldContain("/OutputIntents");
        raw.ShouldNotContain("Created with", customMessage: "nothing after the end of the file");
    }

    [Fact]
    public void Fonts_are_inside_and_in_part_only()
    {
        var pdf = Specimen.Full().ToPdf();

        Encoding.Latin1.GetString(pdf).ShouldContain("/FontFile2");
        Encoding.Latin1.GetString(pdf).ShouldContain("/FontName/LEXOMA+Lato");
        pdf.Length.ShouldBeLessThan(120_000, "a subset is a fraction of the 660 kB of each font");
    }

    [Fact]
    public void A_file_can_be_put_inside_and_is_found_again()
    {
        var pdf = Specimen.Full().Attach(Notes()).Metadata("<rdf:Description rdf:about=\"\" xmlns:x=\"urn:x\"><x:kind>essai</x:kind></rdf:Description>").ToPdf();
        using var document = PdfDocument.Open(pdf);

        document.Advanced.TryGetEmbeddedFiles(out var files).ShouldBeTrue();
        var file = files.ShouldHaveSingleItem();
        file.Name.ShouldBe("notes.xml");
        Encoding.UTF8.GetString(file.Memory.Span).ShouldBe("<é/>");
        Encoding.Latin1.GetString(pdf).ShouldContain("/AFRelationship/Alternative");
        document.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
        xmp!.GetXDocument().ToString().ShouldContain("essai");
    }

    [Fact]
    public void A_table_over_several_pages_has_its_head_on_each_and_its_total_beside_a_row()
    {
        // Every length, so that the total meets the foot of a page whatever the heights are.
        for (var rows = 24; rows < 34; rows++)
        {
            var table = new Table(new Column("Désignation", 4), Column.Number("Montant", 1));
            for (var i = 1; i <= rows; i++)
            {
                table.Row($"Ligne{i}", "1,00 €");
            }

            var pages = Specimen.PagesOf(Specimen.Blank().Table(table.Subtotal("Sous-total", $"{rows},00 €").Total("Somme", $"{rows},00 €")).ToPdf());

            pages.ShouldAllBe(page => page.Contains("Désignation"));
            var last = pages.Single(page => page.Contains("Somme"));
            last.ShouldContain("Sous-total");
            last.ShouldContain($"Ligne{rows}");
        }
    }

    [Fact]
    public void A_row_taller_than_a_page_is_cut_and_nothing_of_it_lost()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"mot{i}").ToList();

        var text = Specimen.TextOf(Specimen.Blank().Table(new Table(new Column("Texte", 1)).Row(string.Join(' ', words)).Total("Fin", "1")).ToPdf());

        words.ShouldAllBe(word => text.Contains(word));
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        for (var lines = 30; lines < 38; lines++)
        {
            var document = Specimen.Blank();
            for (var i = 0; i < lines; i++)
            {
                document.Text("Ligne.");
            }

            var pages = Specimen.PagesOf(document.Heading("Titre seul").Text("Suite du titre.").ToPdf());

            pages.Single(page => page.Contains("Titre seul")).ShouldContain("Suite du titre.");
        }
    }

    [Fact]
    public void A_heading_goes_with_the_table_that_moves_to_the_next_page()
    {
        for (var lines = 20; lines < 38; lines++)
        {
            var document = Specimen.Blank();
            for (var i = 0; i < lines; i++)
            {
                document.Text("Ligne.");
            }

            var costs = new Table(new Column("Désignation", 4), Column.Number("Montant", 1)).Row("Cahiers", "10,00 €").Subtotal("Total HT", "10,00 €").Subtotal("TVA", "2,00 €").Total("Total TTC", "12,00 €");
            var pages = Specimen.PagesOf(document.Heading("Le coût").Table(costs).ToPdf());

            pages.Single(page => page.Contains("Le coût")).ShouldContain("Total TTC");
        }
    }

    [Fact]
    public void A_line_with_one_long_word_is_not_torn_apart()
    {
        using var document = PdfDocument.Open(Specimen.Blank().Text($"Une phrase courte, puis {new string('w', 55)} et la suite, assez longue pour une seconde ligne.").ToPdf());

        var words = document.GetPage(1).GetWords().Where(word => word.Text is "Une" or "phrase" or "courte," or "puis").OrderBy(word => word.BoundingBox.Left).ToList();
        words.Zip(words.Skip(1), (left, right) => right.BoundingBox.Left - left.BoundingBox.Right).ShouldAllBe(gap => gap < 12);
    }

    [Fact]
    public void A_word_longer_than_the_line_is_cut_inside_the_margins()
    {
        using var document = PdfDocument.Open(Specimen.Blank().Text(new string('W', 400)).ToPdf());

        document.GetPage(1).Letters.ShouldAllBe(letter => letter.BoundingBox.Right < 540);
    }

    private static Attachment Notes() => new("notes.xml", "text/xml", Encoding.UTF8.GetBytes("<é/>"), AttachmentRelationship.Alternative, "Les mêmes données");
}
