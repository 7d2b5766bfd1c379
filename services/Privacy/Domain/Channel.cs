namespace Lexom.Privacy.Domain;

/// <summary>How a request reached LEXOM (CGV-5.5-d): written to the DPO and logged by staff, or made by the person's own signed link.</summary>
public enum Channel
{
    Email,
    Letter,
    InPerson,
    SignedLink,
}

public static class Channels
{
    private static readonly (Channel Channel, string Code)[] All =
    [
        (Channel.Email, "email"),
        (Channel.Letter, "letter"),
        (Channel.InPerson, "in-person"),
        (Channel.SignedLink, "signed-link"),
    ];

    public static string Code(this Channel channel) => All.Single(c => c.Channel == channel).Code;

    // Staff never log a request as coming from a link: only the link itself does that.
    public static Channel? ParseLoggedByStaff(string? code) =>
        All.Where(c => c.Code == code && c.Channel != Channel.SignedLink).Select(c => (Channel?)c.Channel).SingleOrDefault();
}
