using System.Text;
using Lexom.Kernel;

namespace Lexom.Billing.Domain.Accounting;

/// <summary>The yearly report as a table for a French spreadsheet: semicolons, decimal commas, days as they are written. Each box with its total, then the postings it adds up.</summary>
public static class BpfFile
{
    private static readonly IReadOnlyList<string> Header = ["Case", "Intitulé", "Pièce", "Date", "Libellé", "Origine", "Montant HT"];

    public static string FileName(string siren, int year) => $"{siren}BPF{year:0000}.csv";

    public static string Write(Bpf bpf)
    {
        var text = new StringBuilder();
        void Line(params IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");

        Line(Header);
        foreach (var box in bpf.Boxes)
        {
            Lines(box);
        }

        Line("", "Total des produits de la formation", "", "", "", "", Amount(bpf.Total));
        foreach (var box in bpf.Apart)
        {
            Lines(box);
        }

        Line("", "Total des produits de l’année", "", "", "", "", Amount(bpf.IncomeOfTheYear));
        Line("", "Part des produits de la formation, en %", "", "", "", "", bpf.SharePercent is { } share ? French.Plain(share) : "");
        return text.ToString();

        void Lines(BpfBox box)
        {
            Line(box.Box, Text(box.Label), "", "", "Total de la case", "", Amount(box.Amount));
            foreach (var piece in box.Evidence)
            {
                Line(box.Box, Text(box.Label), Text(piece.Piece), French.Date(piece.On), Text(piece.Label), Text(piece.Origin), Amount(piece.Amount));
            }
        }
    }

    private static string Amount(Money money) => French.Plain(money.Amount);

    // A spreadsheet takes what begins like this for a formula, also when it is a name somebody typed.
    private static string Text(string cell)
    {
        var safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
        return safe.IndexOfAny([';', '"', '\r', '\n']) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
