using System.Net.Http.Json;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Jobs;

/// <summary>
/// Copies billing identities from Ordering's internal API, before the first document and whenever they change (PRI-1). Tried again, less and less often, until it
/// works: without an identity nothing is issued, and nothing is lost either.
/// </summary>
public sealed partial class FetchBillingIdentities(
    BillingDbContext db, IHttpClientFactory clients, [FromKeyedServices(WallClock.Key)] TimeProvider clock, ILogger<FetchBillingIdentities> logger) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var customer = (await db.Customers.FromSql(
            $"""
            SELECT * FROM billing.customer_identities WHERE fetched_revision < revision AND (next_try_at IS NULL OR next_try_at <= {now})
            ORDER BY next_try_at NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct)).SingleOrDefault();
        if (customer is null)
        {
            return 0;
        }

        try
        {
            using var ordering = clients.CreateClient("ordering");
            var answer = await ordering.GetFromJsonAsync<Answer>(new Uri($"/internal/v1/customers/{customer.CustomerId}/billing-identity", UriKind.Relative), ct)
                ?? throw new HttpRequestException("Ordering answered nothing.");
            customer.Fetched(answer.ToBuyer(), answer.Contact?.Id, answer.Revision);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Ordering or Identity is away, or does not know the customer yet.
            Unavailable(logger, customer.CustomerId, e.GetType().Name);
            customer.Failed(now);
        }

        await db.SaveChangesAsync(ct);
        return 1;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The billing identity of customer {CustomerId} is not available yet ({Reason})")]
    private static partial void Unavailable(ILogger logger, Guid customerId, string reason);

    private sealed record Answer(int Revision, string Name, Address? Address, string? Siren, string? VatNumber, string? Email, Contact? Contact)
    {
        public BuyerIdentity ToBuyer() => new(
            Name, Address?.Lines ?? [], Address?.PostCode ?? "", Address?.City ?? "", Address?.Country ?? "FR", Siren, VatNumber, Email ?? Contact?.Email,
            Contact is null ? null : $"{Contact.FirstName} {Contact.LastName}".Trim());
    }

    private sealed record Address(IReadOnlyList<string>? Lines, string? PostCode, string? City, string? Country);

    private sealed record Contact(Guid? Id, string? FirstName, string? LastName, string? Email);
}
