namespace Lexom.Privacy.Domain;

/// <summary>How a request reached LEXOM (CGV-5.5-d): written to the DPO and logged by staff, or made by the person's own signed link.</summary>
public enum Channel
{
    Email,
    Letter,
    InPerson,
    SignedLink,

    // CGV-5.5-b: nobody asked; the time is over.
    Retention,
}

public static class Channels
{
    private static readonly (Channel Channel, string Code)[] All =
    [
        (Channel.Email, "email"),
        (Channel.Letter, "letter"),
        (Channel.InPerson, "in-person"),
        (Channel.SignedLink, "signed-link"),
        (Channel.Retention, "retention"),
    ];

    public static string Code(this Channel channel) => All.Single(c => c.Channel == channel).Code;

    public static Channel Parse(string code) => All.Single(c => c.Code == code).Channel;

    // Staff never log a request as coming from a link or from the clock: only those do that themselves.
    public static Channel? ParseLoggedByStaff(string? code) =>
        All.Where(c => c.Code == code && c.Channel is not (Channel.SignedLink or Channel.Retention)).Select(c => (Channel?)c.Channel).SingleOrDefault();
}
