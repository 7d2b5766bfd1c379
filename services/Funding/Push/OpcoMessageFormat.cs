using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults;

namespace Lexom.Funding.Push;

/// <summary>A message an OPCO pushes, understood.</summary>
internal sealed record ParsedMessage(
    string Type, string? File, DateTimeOffset StatedAt, Statement? Decision = null, PaymentStatement? Payment = null, AccountFacts? Account = null);

/// <summary>
/// What OPCOs send: <c>{"type","timestamp","data"}</c> of Standard Webhooks. Strict, because money depends on it: an unknown or missing field is malformed
/// (<see cref="JsonException"/>), never ignored.
/// </summary>
internal static partial class OpcoMessageFormat
{
    private static readonly JsonSerializerOptions Json = Strict();

    /// <summary>Reads the bytes; refused when an amount is not in euros.</summary>
    public static Result<ParsedMessage> Parse(ReadOnlySpan<byte> body)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(body, Json) ?? throw new JsonException("A message is expected.");
        var at = Moment(envelope.Timestamp);
        return envelope.Type switch
        {
            "funding.more-requested" => Parse(envelope.Type, at, Data<MoreRequested>(envelope)),
            "funding.accepted" => Parse(envelope.Type, at, Data<Accepted>(envelope)),
            "funding.rejected" => Parse(envelope.Type, at, Data<Rejected>(envelope)),
            "funding.reduced" => Parse(envelope.Type, at, Data<Reduced>(envelope)),
            "funding.revoked" => Parse(envelope.Type, at, Data<Revoked>(envelope)),
            "payment.reported" => Parse(envelope.Type, at, Data<Payment>(envelope)),
            "statement.issued" => Parse(envelope.Type, at, Data<StatementIssued>(envelope)),
            _ => throw Malformed("type"),
        };
    }

    private static ParsedMessage Parse(string type, DateTimeOffset at, MoreRequested said) => Decision(type, said.File, new Statement(
        DecisionKind.MoreRequested, said.DecidedOn, at, FileNumber: NumberIfAny(said.FileNumber), Asked: new PiecesAsked(said.Pieces, said.AnswerBy)));

    private static Result<ParsedMessage> Parse(string type, DateTimeOffset at, Accepted said) =>
        !Grant(said.GrantedExclVat, said.Basis).Try(out var grant, out var errors)
            ? Result<ParsedMessage>.Refused(errors)
            : Decision(type, said.File, new Statement(
                DecisionKind.Accepted, said.DecidedOn, at, grant.Amount, said.Subrogation, Number(said.FileNumber, "fileNumber"), Basis: grant.Basis));

    private static Result<ParsedMessage> Parse(string type, DateTimeOffset at, Rejected said) => Decision(type, said.File, new Statement(
        DecisionKind.Rejected, said.DecidedOn, at, FileNumber: NumberIfAny(said.FileNumber), Reason: said.Reason));

    private static Result<ParsedMessage> Parse(string type, DateTimeOffset at, Reduced said) =>
        !Grant(said.GrantedExclVat, said.Basis).Try(out var grant, out var errors)
            ? Result<ParsedMessage>.Refused(errors)
            : Decision(type, said.File, new Statement(
                DecisionKind.Reduced, said.DecidedOn, at, grant.Amount, FileNumber: NumberIfAny(said.FileNumber), Basis: grant.Basis));

    private static Result<ParsedMessage> Parse(string type, DateTimeOffset at, Revoked said) => Decision(type, said.File, new Statement(
        DecisionKind.Revoked, said.DecidedOn, at, FileNumber: NumberIfAny(said.FileNumber)));

    private static Result<ParsedMessage> Parse(string type, DateTimeOffset at, Payment said) =>
        !Euros(said.AmountInclVat, "amountInclVat").Try(out var amount, out var errors)
            ? Result<ParsedMessage>.Refused(errors)
            : new ParsedMessage(type, Number(said.File, "file"), at, null, new PaymentStatement(Number(said.Reference, "reference"), amount, said.PaidOn));

    private static Result<ParsedMessage> Parse(string type, DateTimeOffset at, StatementIssued said)
    {
        var files = new List<StatedFile>();
        foreach (var (file, i) in said.Files.Select((f, i) => (f, i)))
        {
            if (!Euros(file.GrantedExclVat, $"files[{i}].grantedExclVat").Try(out var granted, out var errors)
                || !Euros(file.PaidInclVat, $"files[{i}].paidInclVat").Try(out var paid, out errors))
            {
                return Result<ParsedMessage>.Refused(errors);
            }

            files.Add(new StatedFile(Number(file.File, $"files[{i}].file"), granted, paid));
        }

        return new ParsedMessage(type, null, at, Account: new AccountFacts(Number(said.Reference, "reference"), said.AsOf, files));
    }

    private static ParsedMessage Decision(string type, string file, Statement said) => new(type, Number(file, "file"), said.StatedAt, said);

    private static T Data<T>(Envelope envelope)
        where T : class
    {
        try
        {
            return envelope.Data.Deserialize<T>(Json) ?? throw Malformed("data");
        }
        catch (JsonException e)
        {
            throw new JsonException(e.Message, $"$.data{e.Path?[1..]}", e.LineNumber, e.BytePositionInLine, e);
        }
    }

    private static Result<(Money Amount, GrantBasis? Basis)> Grant(WireMoney granted, WireBasis? basis)
    {
        if (!Euros(granted, "grantedExclVat").Try(out var amount, out var errors))
        {
            return Result<(Money, GrantBasis?)>.Refused(errors);
        }

        if (basis is null)
        {
            return (amount, null);
        }

        var cap = basis.CapExclVat is { } wire ? Euros(wire, "basis.capExclVat") : (Result<Money>?)null;
        if (!Euros(basis.PerParticipantExclVat, "basis.perParticipantExclVat").Try(out var each, out errors) || cap?.Try(out _, out errors) == false)
        {
            return Result<(Money, GrantBasis?)>.Refused(errors);
        }

        return (amount, new GrantBasis(basis.Participants, each, cap?.Value));
    }

    private static Result<Money> Euros(WireMoney wire, string field)
    {
        if (!Decimal().IsMatch(wire.Amount))
        {
            throw Malformed($"data.{field}.amount");
        }

        return wire.Currency == Money.Currency
            ? Money.Euros(decimal.Parse(wire.Amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))
            : FundingErrors.WrongCurrency(field);
    }

    private static DateTimeOffset Moment(string text)
    {
        return Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Statement.Moment(moment)
            : throw Malformed("timestamp");
    }

    private static string Number(string text, string field) => Reference.IsValid(text) ? text : throw Malformed($"data.{field}");

    private static string? NumberIfAny(string? text) => text is null ? null : Number(text, "fileNumber");

    private static JsonException Malformed(string field) => new("The field is malformed.", $"$.{field}", null, null);

    private static JsonSerializerOptions Strict()
    {
        var json = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions());
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        return json;
    }

    [GeneratedRegex(@"\A-?[0-9]{1,12}(\.[0-9]{1,2})?\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Instant();
}
