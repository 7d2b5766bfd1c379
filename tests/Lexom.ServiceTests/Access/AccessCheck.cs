using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.ServiceTests.Access;

/// <summary>Asks a route about something absent with an empty request, and says how far that came.</summary>
internal static class AccessCheck
{
    private static readonly string[] BodyTypes = ["application/json", "application/pdf", "text/csv", "application/xml"];

    /// <summary><c>in</c> is past the door: whatever the route then says.</summary>
    public static async Task<(string Door, HttpStatusCode Status)> AskAsync(HttpClient http, AccessTable.Row row)
    {
        // Uploads: routing refuses a foreign content type before anybody is asked who they are, so the door is tried with the type the route takes.
        foreach (var type in BodyTypes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(row.Verb), new Uri(row.OfSomethingAbsent(), UriKind.Relative));
            // Where persons are shown a reader says what for (CGV-5.5-c): not what is tried here.
            request.Headers.Add(ReadingLog.Header, ReadingPurposes.Order);
            if (row.Verb is not "GET" and not "DELETE")
            {
                request.Content = new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue(type));
                request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            }

            using var answer = await http.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.UnsupportedMediaType)
            {
                return (await DoorAsync(answer), answer.StatusCode);
            }
        }

        throw new ShouldAssertException($"{row.Path} takes a type that the door was not tried with");
    }

    private static async Task<string> DoorAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            var code = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
            return code is "unauthenticated" or "forbidden" ? $"{(int)answer.StatusCode}" : "in";
        }

        return (int)answer.StatusCode >= 500 ? $"{(int)answer.StatusCode}" : "in";
    }
}
