using System.Globalization;
using System.Text.Json;
using Lexom.Bench.Load;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>Companies that a partner portal registers, each a new one.</summary>
internal sealed class Customers(MeasuredSystem system, string token)
{
    private static int _last;

    public byte[] Next()
    {
        var number = Interlocked.Increment(ref _last);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                kind = "company", name = $"Société Mesure {number} SARL", siren = Siren(number),
                billingAddress = new { lines = new[] { "1 rue de l’Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" },
                contact = new { firstName = "Responsable", lastName = "Formation", email = $"formation.{number}@societe-mesure.example" },
            });
        return HttpCaller.Request("POST", system.Host.Gateway, "/partner/v1/customers", $"Authorization: Bearer {token}\r\nIdempotency-Key: {Guid.CreateVersion7()}\r\n", body);
    }

    public async Task<Func<Task<bool>>> ClientAsync()
    {
        var caller = await HttpCaller.ConnectAsync(system.Host.Gateway);
        return async () => await caller.IsAnsweredAsync(Next(), 201);
    }

    // Nine digits with a right check digit (Luhn), one after the other, so that no two companies are the same.
    private static string Siren(int number)
    {
        var digits = "8" + number.ToString("0000000", CultureInfo.InvariantCulture);
        var sum = digits.Select((c, i) => i % 2 == 1 ? (c - '0') * 2 : c - '0').Sum(n => n > 9 ? n - 9 : n);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
