using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lexom.Identity.Data;
using Lexom.Identity.Domain;

namespace Lexom.ServiceTests.Edge;

/// <summary>A browser in front of the gateway: keeps cookies, follows redirects, fills in forms. Secure cookies go to localhost too, as browsers do.</summary>
internal sealed partial class Browser(Uri gateway) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = gateway };

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Every Set-Cookie line seen, by name.</summary>
    public Dictionary<string, string> SetCookies { get; } = [];

    public string? Antiforgery { get; private set; }

    /// <param name="Address">After all redirects.</param>
    /// <param name="Status">Of the last answer.</param>
    /// <param name="Html">Its body.</param>
    public sealed record Page(Uri Address, HttpStatusCode Status, string Html)
    {
        public Dictionary<string, string> Hidden() => HiddenField().Matches(Html).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
    }

    public Task<Page> OpenSignInAsync() => FollowAsync("/session/login?returnUrl=/session/me");

    public async Task<Page> SendPasswordAsync(string email, string password = IdentitySeed.StaffPassword)
    {
        var form = (await OpenSignInAsync()).Hidden();
        (form["email"], form["password"]) = (email, password);
        return await FollowAsync("/account/login", form);
    }

    public async Task<Page> SendCodeAsync(Page page, byte[] secret, int stepsOff = 0)
    {
        var form = page.Hidden();
        form["code"] = Totp.CodeAt(secret, TimeProvider.System.GetUtcNow().AddSeconds(30 * stepsOff));
        return await FollowAsync(page.Address.AbsolutePath, form);
    }

    /// <summary>Signs in and reads who that is, with the antiforgery value for commands.</summary>
    public async Task<JsonElement> SignInAsync(string email, byte[]? secret = null)
    {
        var page = await SendPasswordAsync(email);
        if (secret is not null)
        {
            page = await SendCodeAsync(page, secret);
        }

        page.Status.ShouldBe(HttpStatusCode.OK, page.Html);
        return await MeAsync();
    }

    public async Task<JsonElement> MeAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/session/me");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var me = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Antiforgery = me.GetProperty("csrfToken").GetString();
        return me;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, bool withAntiforgery = true, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        AddCookies(request);
        if (withAntiforgery && Antiforgery is not null && method != HttpMethod.Get)
        {
            request.Headers.Add("X-CSRF-TOKEN", Antiforgery);
        }

        change?.Invoke(request);
        var answer = await _http.SendAsync(request);
        Remember(answer);
        return answer;
    }

    public async Task<Page> FollowAsync(string path, Dictionary<string, string>? form = null)
    {
        var address = new Uri(gateway, path);
        for (var hop = 0; hop < 12; hop++)
        {
            using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = form is null ? null : new FormUrlEncodedContent(form) };
            AddCookies(request);
            using var answer = await _http.SendAsync(request);
            Remember(answer);
            if (answer.Headers.Location is not { } location)
            {
                return new Page(address, answer.StatusCode, await answer.Content.ReadAsStringAsync());
            }

            (address, form) = (new Uri(address, location), null);
        }

        throw new InvalidOperationException("Redirects without end.");
    }

    public void Dispose() => _http.Dispose();

    private void AddCookies(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }
    }

    private void Remember(HttpResponseMessage answer)
    {
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = line.Split(';')[0].Split('=', 2);
            SetCookies[pair[0]] = line;
            if (pair[1].Length == 0)
            {
                Cookies.Remove(pair[0]);
            }
            else
            {
                Cookies[pair[0]] = pair[1];
            }
        }
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)">""")]
    private static partial Regex HiddenField();
}
