using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Lexom.Funding.Domain;
using Lexom.Kernel;

namespace Lexom.Funding.Uploads;

/// <summary>A line of an upload as the message it stands for.</summary>
/// <param name="Number">Line of the file, the header being 1.</param>
/// <param name="Body">The message, in the format OPCOs push.</param>
internal sealed record CsvLine(int Number, byte[] Body);

/// <summary>
/// The CSV of an OPCO that can't push. A line is turned into the very message the OPCO would push and goes the same way from there: columns are named as the fields of
/// <c>data</c>, and an empty cell is an absent field. Written as spreadsheets write in France: « ; », « 1 234,50 », « 31/01/2027 », « oui ».
/// </summary>
internal static class OpcoCsv
{
    public const int MostLines = 500;

    private static readonly string[] Moneys = ["grantedExclVat", "amountInclVat", "perParticipantExclVat", "capExclVat"];
    private static readonly string[] Dates = ["decidedOn", "paidOn", "answerBy"];
    private static readonly string[] Basis = ["participants", "perParticipantExclVat", "capExclVat"];
    private static readonly string[] StatementColumns = ["file", "grantedExclVat", "paidInclVat"];
    private static readonly string[] Needed = ["type", "file"];
    private static readonly string[] Columns =
        ["type", "timestamp", "currency", "file", "fileNumber", "subrogation", "reason", "reference", "pieces", "participants", .. Moneys, .. Dates];

    /// <summary>Decisions and payments, each line a message of its own.</summary>
    public static Result<IReadOnlyList<CsvLine>> Read(byte[] upload) =>
        Rows(upload, Columns, Needed).Try(out var rows, out var errors)
            ? rows.ConvertAll(row => new CsvLine(row.Line, Message(row.Cells)))
            : Result<IReadOnlyList<CsvLine>>.Refused(errors);

    /// <summary>A statement, all lines one message.</summary>
    public static Result<CsvLine> ReadStatement(byte[] upload, string reference, DateOnly asOf)
    {
        if (!Rows(upload, StatementColumns, StatementColumns).Try(out var rows, out var errors))
        {
            return Result<CsvLine>.Refused(errors);
        }

        var files = rows.Select(row => (JsonNode)new JsonObject(StatementColumns.Where(row.Cells.ContainsKey).Select(name => KeyValuePair.Create(
            name, (JsonNode?)(name == "file" ? row.Cells[name] : new JsonObject { ["amount"] = Amount(row.Cells[name]), ["currency"] = Money.Currency })))));
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new CsvLine(1, JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["type"] = "statement.issued", ["timestamp"] = Moment(day), ["data"] = new JsonObject { ["reference"] = reference, ["asOf"] = day, ["files"] = new JsonArray([.. files]) },
        }));
    }

    private static Result<List<(int Line, Dictionary<string, string> Cells)>> Rows(byte[] upload, string[] columns, string[] needed)
    {
        try
        {
            var text = Decode(upload);
            using var csv = CsvReader.FromText(text, Options(text));
            csv.ReadHeader();
            string[] header = [.. csv.Headers];
            if (Refusals(header, columns, needed) is { Count: > 0 } errors)
            {
                return Result<List<(int, Dictionary<string, string>)>>.Refused(errors);
            }

            var rows = new List<(int, Dictionary<string, string>)>();
            while (csv.Read())
            {
                if (rows.Count == MostLines)
                {
                    return FundingErrors.CsvTooLong(MostLines);
                }

                var cells = header.Select((name, i) => (Name: Known(columns, name)!, Value: csv.GetString(i).Trim())).Where(c => c.Value.Length > 0);
                rows.Add(((int)csv.LineNumber, cells.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal)));
            }

            return rows.Count == 0 ? FundingErrors.CsvEmpty() : rows;
        }
        catch (CsvFormatException e)
        {
            return FundingErrors.CsvMalformed((int)e.LineNumber);
        }
    }

    private static List<DomainError> Refusals(string[] header, string[] columns, string[] needed) => header.Length == 0
        ? [FundingErrors.CsvEmpty()]
        :
        [
            .. header.Where(name => Known(columns, name) is null).Select(FundingErrors.CsvColumnUnknown),
            .. header.GroupBy(name => Known(columns, name)).Where(g => g.Key is not null && g.Count() > 1).Select(g => FundingErrors.CsvColumnTwice(g.Key!)),
            .. needed.Except(header.Select(name => Known(columns, name))).Select(name => FundingErrors.CsvColumnMissing(name!)),
        ];

    private static string? Known(string[] columns, string name) => Array.Find(columns, c => string.Equals(c, name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static byte[] Message(Dictionary<string, string> cells)
    {
        var data = new JsonObject();
        var basis = new JsonObject();
        foreach (var name in Columns.Where(c => cells.ContainsKey(c) && c is not ("type" or "timestamp" or "currency")))
        {
            (Basis.Contains(name) ? basis : data)[name] = Value(name, cells[name], cells.GetValueOrDefault("currency", Money.Currency));
        }

        if (basis.Count > 0)
        {
            data["basis"] = basis;
        }

        var message = new JsonObject
        {
            ["type"] = cells.GetValueOrDefault("type", ""),
            ["timestamp"] = cells.GetValueOrDefault("timestamp") ?? Moment(cells.GetValueOrDefault("decidedOn") ?? cells.GetValueOrDefault("paidOn")),
            ["data"] = data,
        };
        return JsonSerializer.SerializeToUtf8Bytes(message);
    }

    private static JsonNode Value(string name, string cell, string currency) => name switch
    {
        _ when Moneys.Contains(name) => new JsonObject { ["amount"] = Amount(cell), ["currency"] = currency },
        _ when Dates.Contains(name) => Day(cell),
        "participants" => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : cell,
        "pieces" => new JsonArray([.. cell.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(p => (JsonNode)p)]),
        "subrogation" => cell.ToUpperInvariant() switch
        {
            "OUI" or "TRUE" or "VRAI" => true,
            "NON" or "FALSE" or "FAUX" => false,
            _ => cell,
        },
        _ => cell,
    };

    // Two readings of « 1.234,50 » are possible: it is left as it is, and the format refuses it.
    private static string Amount(string cell)
    {
        var digits = string.Concat(cell.Where(c => !char.IsWhiteSpace(c) && c != '€'));
        return digits.Contains('.', StringComparison.Ordinal) ? digits : digits.Replace(',', '.');
    }

    private static string Day(string cell) => DateOnly.TryParseExact(cell, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : cell;

    // A line without its own moment speaks for the start of its day, so that the same line is the same message whenever it is uploaded.
    // A date that is none is refused by its own name.
    private static string Moment(string? cell) =>
        (DateOnly.TryParseExact(Day(cell ?? ""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ParisTime.StartOf(day)
            : DateTimeOffset.UnixEpoch).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A line with more or fewer cells than there are columns has slipped: which cell is which can't be known.
    private static CsvReaderOptions Options(string text)
    {
        var header = text.Split('\n', 2)[0];
        return new CsvReaderOptions
        {
            Separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',',
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            TrackLineNumbers = true,
        };
    }

    // Spreadsheets write UTF-8 with a mark, or the Windows code page, of which the words used here are a common part.
    private static string Decode(byte[] upload)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(upload).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(upload);
        }
    }
}
