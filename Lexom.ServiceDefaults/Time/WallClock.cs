namespace Lexom.ServiceDefaults.Time;

/// <summary>
/// The key of the <see cref="TimeProvider"/> that always tells the real time. Tokens, signatures and sign-in sessions use it; deadlines of the terms of
/// sale use the unkeyed one, which is the business clock in Development.
/// </summary>
public static class WallClock
{
    /// <summary>Service key of the wall clock.</summary>
    public const string Key = "wall-clock";
}
