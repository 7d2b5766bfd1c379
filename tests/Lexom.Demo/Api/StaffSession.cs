using System.Net;
using System.Text.RegularExpressions;

namespace Lexom.Demo.Api;

/// <summary>
/// A member of staff in front of the browser: signs in through the gateway's session like the staff app does (OIDC code flow, cookies), and sends the antiforgery header
/// with each command. No token is ever seen here.
/// </summary>
internal sealed partial class StaffSession(Uri gateway, string email, TimeSpan patience) : JsonApi(gateway, patience), IDisposable
{
    // Kept by hand: a CookieContainer would not send a Secure cookie to http://localhost, as browsers do.
    private readonly Dictionary<string, string> _cookies = [];
    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _antiforgery;

    protected override async Task AuthenticateAsync(HttpRequestMessage request)
    {
        await _one.WaitAsync();
        try
        {
            if (_antiforgery is null)
            {
                await SignInAsync();
            }
        }
        finally
        {
            _one.Release();
        }

        request.Headers.Add("Cookie", CookieHeader());
        if (request.Method != HttpMethod.Get)
        {
            request.Headers.Add("X-CSRF-TOKEN", _antiforgery);
        }
    }

    public void Dispose() => _one.Dispose();

    protected override bool Forget()
    {
        _antiforgery = null;
        _cookies.Clear();
        return true;
    }

    private async Task SignInAsync()
    {
        _cookies.Clear();
        var page = await FollowAsync(new Uri(Gateway, "/session/login?returnUrl=/session/me"));
        var fields = HiddenField().Matches(page.Html).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
        fields["email"] = email;
        fields["password"] = SignIns.StaffPassword;
        var back = await FollowAsync(new Uri(page.Address, "/account/login"), fields);
        if (back.Address.AbsolutePath == "/account/code")
        {
            fields = HiddenField().Matches(back.Html).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
            fields["code"] = OneTimeCode.At(TimeProvider.System.GetUtcNow());
            back = await FollowAsync(new Uri(back.Address, "/account/code"), fields);
        }

        if (back.Address.AbsolutePath.StartsWith("/account", StringComparison.Ordinal))
        {
            throw new StoryException($"{email} could not sign in.");
        }

        using var me = new HttpRequestMessage(HttpMethod.Get, new Uri(Gateway, "/session/me"));
        me.Headers.Add("Cookie", CookieHeader());
        using var answer = await Http.SendAsync(me);
        answer.EnsureSuccessStatusCode();
        Remember(answer);
        _antiforgery = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.Text("csrfToken");
    }

    private async Task<(Uri Address, string Html)> FollowAsync(Uri address, Dictionary<string, string>? form = null)
    {
        for (var hop = 0; hop < 12; hop++)
        {
            using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, address);
            if (_cookies.Count > 0)
            {
                request.Headers.Add("Cookie", CookieHeader());
            }

            request.Headers.Add("Accept", "text/html");
            request.Content = form is null ? null : new FormUrlEncodedContent(form);
            using var response = await Http.SendAsync(request);
            Remember(response);
            if (response.Headers.Location is not { } location)
            {
                response.EnsureSuccessStatusCode();
                return (address, await response.Content.ReadAsStringAsync());
            }

            (address, form) = (new Uri(address, location), null);
        }

        throw new StoryException("Signing in went round in circles.");
    }

    private void Remember(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                _cookies.Remove(pair[0]);
            }
            else
            {
                _cookies[pair[0]] = pair[1];
            }
        }
    }

    private string CookieHeader() => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)">""")]
    private static partial Regex HiddenField();
}
