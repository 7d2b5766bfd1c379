using Lexom.ServiceDefaults.Http;

namespace Lexom.Catalog.Calendars;

/// <summary>An address at which a calendar program, which can't sign in, subscribes: a link signed for a year.</summary>
/// <param name="Path">To put behind the gateway's address.</param>
/// <param name="ExpiresAt">UTC, in real time.</param>
internal sealed record CalendarLink(string Path, DateTimeOffset ExpiresAt);

internal static class CalendarLinks
{
    public const string TrainerPurpose = "calendar-trainer";
    public const string SessionPurpose = "calendar-session";

    public static CalendarLink ToTrainer(this SignedLinks links, Guid trainerId, Guid key, DateTimeOffset now) =>
        Make(links, $"trainers/{trainerId}", new PersonalLink(TrainerPurpose, trainerId, key, now.AddYears(1)));

    public static CalendarLink ToSession(this SignedLinks links, Guid sessionId, DateTimeOffset now) =>
        Make(links, $"sessions/{sessionId}", new PersonalLink(SessionPurpose, sessionId, sessionId, now.AddYears(1)));

    private static CalendarLink Make(SignedLinks links, string path, PersonalLink link) => new($"/me/v1/calendars/{path}?link={links.Create(link)}", link.ExpiresAt);
}
