using Lexom.Kernel;

namespace Lexom.Billing.Domain.Accounting;

/// <summary>A posting on an income account, with who paid.</summary>
public sealed record IncomeRow(string Piece, DateOnly On, string Label, string Account, Payer Payer, string? Opco, string CustomerKind, Money Amount);

/// <summary>A posting that a box counts.</summary>
public sealed record BpfEvidence(string Piece, DateOnly On, string Label, string Origin, Money Amount);

/// <summary>A box of the income section, with every posting it adds up.</summary>
public sealed record BpfBox(string Box, string Label, Money Amount, IReadOnlyList<BpfEvidence> Evidence);

/// <summary>The income section of the yearly report, and what is kept out of it.</summary>
public sealed record Bpf(int Year, IReadOnlyList<BpfBox> Boxes, Money Total, IReadOnlyList<BpfBox> Apart, Money IncomeOfTheYear, decimal? SharePercent)
{
    /// <summary>The boxes of section C (cerfa 10443) that LEXOM's sales can fill.</summary>
    private static readonly IReadOnlyList<(string Box, string Label, Func<IncomeRow, bool> Counts)> Income =
    [
        ("C-1", "Produits provenant des entreprises pour la formation de leurs salariés", r => r.Payer == Payer.Client && r.CustomerKind == "company"),
        ("C-2-h", "Produits provenant des organismes gestionnaires des fonds de la formation : plan de développement des compétences ou autres dispositifs", r => r.Payer == Payer.Opco),
        ("C-9", "Produits provenant de contrats conclus avec des personnes à titre individuel et à leurs frais", r => r.Payer == Payer.Client && r.CustomerKind == "individual"),
    ];

    // Code du travail L6354-1: what is kept or paid as an indemnity is not the price of a training.
    private static readonly IReadOnlyList<(string Box, string Label, string Account)> Others =
    [
        ("hors-1", "Dédits, indemnités et frais de recouvrement (hors produits de la formation)", ChartOfAccounts.Penalties.Number),
        ("hors-2", "Intérêts de retard (hors produits de la formation)", ChartOfAccounts.LateInterest.Number),
    ];

    public static Bpf Of(int year, IReadOnlyList<IncomeRow> rows)
    {
        var ofYear = rows.Where(r => r.On.Year == year).ToList();
        var boxes = Income.Select(b => BoxOf(b.Box, b.Label, ofYear.Where(r => r.Account == ChartOfAccounts.Services.Number && b.Counts(r)))).ToList();
        var apart = Others.Select(b => BoxOf(b.Box, b.Label, ofYear.Where(r => r.Account == b.Account))).ToList();
        var (total, all) = (boxes.Select(b => b.Amount).Sum(), ofYear.Select(r => r.Amount).Sum());
        return new Bpf(year, boxes, total, apart, all, all.Amount > 0 ? Money.Rounded(100m * total.Amount / all.Amount).Amount : null);
    }

    private static BpfBox BoxOf(string box, string label, IEnumerable<IncomeRow> rows)
    {
        var evidence = rows.OrderBy(r => r.On).ThenBy(r => r.Piece, StringComparer.Ordinal)
            .Select(r => new BpfEvidence(r.Piece, r.On, r.Label, r.Payer == Payer.Opco ? Opcos.NameOf(r.Opco ?? "") : r.CustomerKind == "company" ? "entreprise" : "particulier", r.Amount)).ToList();
        return new BpfBox(box, label, evidence.Select(e => e.Amount).Sum(), evidence);
    }
}
