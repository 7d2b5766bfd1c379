using System.Net;
using System.Net.Http.Json;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>The values a person asks to be corrected (GDPR art. 16), pulled from Privacy: values never travel in messages (PRI-1). For jobs only.</summary>
public static class PersonalCorrections
{
    /// <summary>Given name.</summary>
    public const string FirstName = "firstName";

    /// <summary>Family name.</summary>
    public const string LastName = "lastName";

    /// <summary>Address for mail.</summary>
    public const string Email = "email";

    /// <summary>Street lines of the postal address, one per line.</summary>
    public const string AddressLines = "addressLines";

    /// <summary>Post code.</summary>
    public const string PostCode = "postCode";

    /// <summary>Town.</summary>
    public const string City = "city";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What can be corrected.</summary>
    public static IReadOnlyList<string> Fields { get; } = [FirstName, LastName, Email, AddressLines, PostCode, City];

    /// <summary>The full name where a service keeps it as one text; null unless both parts are given, because nobody can tell which part of one text the other is.</summary>
    /// <param name="values">As <see cref="ReadCorrectionsAsync"/> gives them.</param>
    public static string? FullName(this IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(FirstName, out var first) && values.TryGetValue(LastName, out var last) ? $"{first} {last}" : null;

    /// <summary>True when a part of the name is to be corrected.</summary>
    /// <param name="values">As <see cref="ReadCorrectionsAsync"/> gives them.</param>
    public static bool AsksForName(this IReadOnlyDictionary<string, string> values) => values.ContainsKey(FirstName) || values.ContainsKey(LastName);

    /// <summary>
    /// The new values by field; empty when the request is closed or unknown, null when Privacy does not answer now: the job asks again.
    /// </summary>
    /// <param name="clients">Has a client <c>privacy</c> (<c>AddServiceClient</c>).</param>
    /// <param name="requestId">The request.</param>
    /// <param name="ct">Cancels the call.</param>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadCorrectionsAsync(this IHttpClientFactory clients, Guid requestId, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var http = clients.CreateClient("privacy");
            using var answer = await http.GetAsync(new Uri($"/internal/v1/personal-data/{requestId}/corrections", UriKind.Relative), patience.Token);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return new Dictionary<string, string>();
            }

            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(patience.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException or TimeoutException)
        {
            return null;
        }
    }
}
