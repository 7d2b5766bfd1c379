using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>The business clock of a Development system; anonymous, and absent elsewhere.</summary>
internal sealed class BusinessTime(Uri gateway, TimeSpan patience) : JsonApi(gateway, patience)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public async Task<DateTimeOffset> NowAsync() => (await GetAsync("/dev/clock")).At("now").GetValue<DateTimeOffset>();

    public async Task<DateOnly> TodayAsync() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(await NowAsync(), Paris).DateTime);

    /// <summary>Moves the clock on to a day, if it is not there yet; the story never turns it back.</summary>
    public async Task MoveToAsync(DateOnly day)
    {
        if (await TodayAsync() < day)
        {
            await PostAsync("/dev/clock", new { set = day.Wire() });
        }
    }

    /// <summary>Moves the clock on to six in the evening of a day: all its half-days have begun.</summary>
    public async Task MoveToEveningAsync(DateOnly day)
    {
        var now = TimeZoneInfo.ConvertTime(await NowAsync(), Paris).DateTime;
        if (now < day.ToDateTime(new TimeOnly(18, 0)))
        {
            await PostAsync("/dev/clock", new { set = $"{day.Wire()}T18:00" });
        }
    }

    protected override Task AuthenticateAsync(HttpRequestMessage request) => Task.CompletedTask;

    protected override bool Forget() => false;
}
