using System.Text.RegularExpressions;
using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>An OPCO as it stands on an invoice (CGI ann. II 242 nonies A): kept as data, because its office moves; the accountant corrects it.</summary>
public sealed partial class OpcoIdentity
{
    private OpcoIdentity()
    {
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Street { get; private set; } = "";

    public string PostCode { get; private set; } = "";

    public string City { get; private set; } = "";

    public string? Siren { get; private set; }

    /// <summary>Who vouches for it; <c>system</c> for what came with the service and nobody has confirmed.</summary>
    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public uint Version { get; private set; }

    public static OpcoIdentity Of(string code, string name, string street, string postCode, string city, string? siren, string recordedBy, DateTimeOffset now) => new()
    {
        Code = code, Name = name, Street = street, PostCode = postCode, City = city, Siren = siren, RecordedBy = recordedBy, RecordedAt = now,
    };

    public Result Correct(string name, string street, string postCode, string city, string? siren, string by, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        foreach (var (field, value) in new[] { ("name", name), ("street", street), ("city", city) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                errors.Add(BillingErrors.OpcoFieldMissing(field));
            }
        }

        if (string.IsNullOrWhiteSpace(postCode) || !FrenchPostCode().IsMatch(postCode.Trim()))
        {
            errors.Add(BillingErrors.OpcoPostCode);
        }

        var number = string.IsNullOrWhiteSpace(siren) ? null : siren.Replace(" ", "", StringComparison.Ordinal);
        if (number is not null && !IsSiren(number))
        {
            errors.Add(BillingErrors.OpcoSiren);
        }

        if (errors.Count > 0)
        {
            return Result.Refused(errors);
        }

        (Name, Street, PostCode, City, Siren, RecordedBy, RecordedAt) = (name.Trim(), street.Trim(), postCode.Trim(), city.Trim(), number, by, now);
        return Result.Done;
    }

    public BuyerIdentity ToBuyer() => new(Name, [Street], PostCode, City, "FR", Siren, null, null, null);

    // Nine digits, the last of which checks the others (Luhn).
    private static bool IsSiren(string text) => NineDigits().IsMatch(text)
        && text.Reverse().Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(d => d > 9 ? d - 9 : d) % 10 == 0;

    [GeneratedRegex(@"\A\d{5}\z")]
    private static partial Regex FrenchPostCode();

    [GeneratedRegex(@"\A\d{9}\z")]
    private static partial Regex NineDigits();
}

// Rule FUN-1: the eleven OPCOs, as data, with the addresses they publish. A SIREN stands only where the OPCO's own legal notice was read; the others are asked of the
// accountant.
public static class Opcos
{
    public static IReadOnlyList<(string Code, string Name, string Street, string PostCode, string City, string? Siren)> All { get; } =
    [
        ("afdas", "Afdas", "66 rue Stendhal", "75020", "Paris", null),
        ("akto", "AKTO", "14 rue Riquet", "75019", "Paris", null),
        ("atlas", "Atlas", "25 quai Panhard et Levassor", "75013", "Paris", "851296632"),
        ("constructys", "Constructys", "32 rue René Boulanger", "75010", "Paris", null),
        ("opcommerce", "L’Opcommerce", "251 boulevard Pereire", "75017", "Paris", null),
        ("ocapiat", "OCAPIAT", "153 rue de la Pompe", "75116", "Paris", null),
        ("opco-2i", "OPCO 2i", "55 rue de Châteaudun", "75009", "Paris", null),
        ("opco-ep", "OPCO EP", "4 rue du Colonel Driant", "75001", "Paris", null),
        ("opco-mobilites", "OPCO Mobilités", "43 bis route de Vaugirard", "92190", "Meudon", null),
        ("opco-sante", "OPCO Santé", "31 rue Anatole France", "92300", "Levallois-Perret", null),
        ("uniformation", "Uniformation", "43 boulevard Diderot", "75012", "Paris", null),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(o => o.Code == code).Name ?? code;
}
