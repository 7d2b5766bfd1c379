namespace Lexom.Ordering.Pages;

/// <summary>From where a person signs: part of the evidence.</summary>
internal sealed record Visitor(string Address, string UserAgent)
{
    private const int Longest = 300;

    // The gateway drops what a client sends in this header and writes the address it sees.
    public static Visitor Of(HttpContext http)
    {
        var forwarded = http.Request.Headers["X-Forwarded-For"].ToString().Split(',')[0].Trim();
        var agent = http.Request.Headers.UserAgent.ToString();
        return new Visitor(forwarded.Length > 0 ? forwarded : http.Connection.RemoteIpAddress?.ToString() ?? "", agent[..Math.Min(Longest, agent.Length)]);
    }
}
