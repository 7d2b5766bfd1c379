using System.Reflection;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rules BIL-1 and BIL-4: whatever is changed in whichever issued row, the check names it.</summary>
public sealed class DocumentChainTests
{
    public static TheoryData<string> Columns =>
        [.. typeof(Invoice).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Where(name => name is not "Hash" and not "PreviousHash")];

    [Fact]
    public void An_untouched_chain_verifies() => Broken(Story()).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Columns))]
    public void Changing_any_column_of_any_row_is_detected(string column)
    {
        var property = typeof(Invoice).GetProperty(column)!;
        for (var i = 0; i < Story().Count; i++)
        {
            var chain = Story();
            property.GetSetMethod(nonPublic: true)!.Invoke(chain[i].Document, [Other(property, chain[i].Document)]);
            Broken(chain).ShouldNotBeNull($"{column} of document {i + 1}");
            Broken(chain)!.ChainIndex.ShouldBe(i + 1);
        }
    }

    [Fact]
    public void Changing_any_character_of_the_content_is_detected()
    {
        var content = Story()[1].Document.Content;
        for (var at = 0; at < content.Length; at++)
        {
            var chain = Story();
            Set(chain[1].Document, nameof(Invoice.Content), content[..at] + (content[at] == '0' ? '1' : '0') + content[(at + 1)..]);
            Broken(chain).ShouldBe(new BrokenLink(2, chain[1].Document.Number, "the content does not have its hash"));
        }
    }

    [Fact]
    public void A_content_hashed_anew_breaks_the_next_link()
    {
        var chain = Story();
        var forged = chain[0].Document.Content.Replace("745.2", "645.2", StringComparison.Ordinal);
        Set(chain[0].Document, nameof(Invoice.Content), forged);
        Set(chain[0].Document, nameof(Invoice.Hash), DocumentChain.HashOf(DocumentChain.Algorithm, DocumentChain.Genesis, forged));

        Broken(chain)!.Problem.ShouldBe("the columns differ from the content");
    }

    [Fact]
    public void A_missing_a_swapped_and_a_replaced_link_are_named()
    {
        var chain = Story();

        Broken([chain[0], .. chain.Skip(2)]).ShouldBe(new BrokenLink(2, chain[2].Document.Number, "document 2 is missing"));
        Broken([chain[1], chain[0], .. chain.Skip(2)])!.ChainIndex.ShouldBe(1);
        Set(chain[2].Document, nameof(Invoice.PreviousHash), DocumentChain.Genesis);
        Broken(chain)!.Problem.ShouldBe("the previous document's hash differs");
    }

    [Fact]
    public void A_changed_buyer_is_detected_and_an_erased_one_breaks_nothing()
    {
        var chain = Story();
        var buyer = chain[0].Buyer!;

        Broken([(chain[0].Document, buyer with { Json = buyer.Json.Replace("Lyon", "Nice", StringComparison.Ordinal) }), .. chain.Skip(1)])!
            .Problem.ShouldBe("the buyer's identity does not have its hash");
        Broken([(chain[0].Document, buyer with { Salt = "0" }), .. chain.Skip(1)]).ShouldNotBeNull();
        Broken([.. chain.Select(c => (c.Document, (PersonalPart?)null))]).ShouldBeNull();
    }

    [Fact]
    public void Algorithms_are_versioned_and_an_unknown_one_is_refused()
    {
        DocumentChain.HashOf("lexom-doc-1", DocumentChain.Genesis, "x").ShouldNotBe(DocumentChain.HashOf(DocumentChain.Algorithm, DocumentChain.Genesis, "x"));
        Should.Throw<NotSupportedException>(() => DocumentChain.HashOf("md5", DocumentChain.Genesis, "x"));
        var chain = Story();
        Set(chain[0].Document, nameof(Invoice.Algorithm), "md5");
        Broken(chain)!.Problem.ShouldBe("the algorithm is unknown");
    }

    [Fact]
    public void BIL_1_gaps_are_named_by_series_and_year()
    {
        DocumentNumber.Gaps([("FA", 2027, 1), ("FA", 2027, 4), ("FA", 2028, 1), ("AV", 2027, 2)]).ShouldBe(
            [new("FA", 2027, 2), new("FA", 2027, 3), new("AV", 2027, 1)]);
        DocumentNumber.Gaps([]).ShouldBeEmpty();
        DocumentNumber.Format("FA", 2027, 7).ShouldBe("FA-2027-00007");
        DocumentNumber.Format("FA", 2027, 123456).ShouldBe("FA-2027-123456");
    }

    // A deposit, a credit note, an indemnity and the final invoice of a rescheduled training with an OPCO: every kind of column is filled.
    private static IReadOnlyList<(Invoice Document, PersonalPart? Buyer)> Story()
    {
        var ledger = new Ledger(Make.Account(Make.Terms(partner: Make.ContractId))).Settle().With(Make.Grant(1000m)).After(a => a.Reschedule(
            Make.ContractId, Make.Day("2027-06-01"), Make.Day("2027-06-02"), "deposit-kept-as-indemnity", "CGV-3.6-a", Make.Euros("745.20"), Make.Accepted))
            .After(a => a.Deliver(Make.LastDay));
        return [.. ledger.Chain.Select(c => (c.Document, (PersonalPart?)c.Buyer))];
    }

    private static BrokenLink? Broken(IEnumerable<(Invoice, PersonalPart?)> chain) => DocumentChain.FirstBroken(chain);

    private static void Set(Invoice invoice, string column, object value) => typeof(Invoice).GetProperty(column)!.GetSetMethod(nonPublic: true)!.Invoke(invoice, [value]);

    private static object? Other(PropertyInfo property, Invoice invoice) => property.GetValue(invoice) switch
    {
        string text => text + "x",
        int number => number + 1,
        long number => number + 1,
        DateOnly day => day.AddDays(1),
        DateTimeOffset at => at.AddMicroseconds(1),
        Money money => money + Money.Euros(0.01m),
        DocumentKind.Final => DocumentKind.Complementary,
        DocumentKind => DocumentKind.Final,
        Payer.Client => Payer.Opco,
        Payer.Opco => Payer.Client,
        Guid => Guid.CreateVersion7(),
        null when property.PropertyType == typeof(string) => "x",
        null when property.PropertyType == typeof(Guid?) => Guid.CreateVersion7(),
        null when property.PropertyType == typeof(DocumentKind?) => DocumentKind.Final,
        _ => throw new InvalidOperationException($"No other value for {property.Name}."),
    };
}
