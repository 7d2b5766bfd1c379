using System.Globalization;
using System.Text;
using Lexom.Kernel;

namespace Lexom.Billing.Domain.Accounting;

/// <summary>One line of the journal with what its entry says, in the order of recording.</summary>
public sealed record JournalRow(
    Guid EntryId, string Journal, DateOnly On, string Account, string? Auxiliary, string? AuxiliaryLabel, string Piece, string Label, Money Debit, Money Credit, DateOnly RecordedOn);

public enum FecSeparator
{
    Tab,
    Pipe,
}

/// <summary>
/// Rule BIL-5: the accounting entries file (arrêté du 29 juillet 2013, Livre des procédures fiscales A47 A-1): 18 fields, one line per posting, entries numbered
/// without gaps in the order of recording, so that an entry keeps its number when later ones are added.
/// </summary>
public static class Fec
{
    public static readonly IReadOnlyList<string> Fields =
    [
        "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit",
        "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
    ];

    private static readonly Dictionary<string, string> Journals = new() { ["VE"] = "Ventes", ["BQ"] = "Banque", ["OD"] = "Opérations diverses" };

    public static string FileName(string siren, int year) => $"{siren}FEC{year:0000}1231.txt";

    public static string Write(IEnumerable<JournalRow> rows, FecSeparator separator)
    {
        var text = new StringBuilder();
        var between = separator == FecSeparator.Tab ? '\t' : '|';
        text.AppendJoin(between, Fields).Append("\r\n");
        var (number, last) = (0, Guid.Empty);
        foreach (var row in rows)
        {
            number += row.EntryId == last ? 0 : 1;
            last = row.EntryId;
            text.AppendJoin(between, Cells(row, number).Select(c => Clean(c, between))).Append("\r\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(JournalRow row, int number) =>
    [
        row.Journal, Journals.GetValueOrDefault(row.Journal, row.Journal), $"{number}", Day(row.On), row.Account, ChartOfAccounts.LabelOf(row.Account), row.Auxiliary ?? "",
        row.Auxiliary is null ? "" : row.AuxiliaryLabel ?? row.Auxiliary, row.Piece, Day(row.On), row.Label, Amount(row.Debit), Amount(row.Credit), "", "", Day(row.RecordedOn), "", "",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Amount(Money money) => French.Plain(money.Amount);

    // No separator and no line break inside a field; spaces and quotes a plain text file knows.
    private static string Clean(string cell, char between) => string.Concat(cell.Select(c => c == between || char.IsControl(c) ? ' ' : c switch
    {
        '\u00A0' or '\u202F' => ' ',
        '’' => '\'',
        '–' => '-',
        _ => c,
    }));
}
