using Lexom.Identity.Data;

namespace Lexom.Identity;

/// <summary>Who came in and who did not, for whoever looks into it later: ids only, never an address or a password (PRI-1).</summary>
internal static partial class SecurityLog
{
    private const string Category = "Lexom.Identity.Security";

    public static void LogSignedIn(this HttpContext http, StaffAccount account, bool withSecondFactor) => SignedIn(LoggerOf(http), account.Id, withSecondFactor ? "password and code" : "password");

    public static void LogWrongPassword(this HttpContext http, StaffAccount? account) => WrongPassword(LoggerOf(http), account?.Id.ToString() ?? "an unknown account");

    public static void LogWrongCode(this HttpContext http, StaffAccount account) => WrongCode(LoggerOf(http), account.Id);

    public static void LogPasswordChanged(this HttpContext http, StaffAccount account) => PasswordChanged(LoggerOf(http), account.Id);

    private static ILogger LoggerOf(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);

    [LoggerMessage(1, LogLevel.Information, "{Account} signed in by {Means}.")]
    private static partial void SignedIn(ILogger logger, Guid account, string means);

    [LoggerMessage(2, LogLevel.Warning, "A wrong password, or a locked account, for {Account}.")]
    private static partial void WrongPassword(ILogger logger, string account);

    [LoggerMessage(3, LogLevel.Warning, "A wrong code for {Account}.")]
    private static partial void WrongCode(ILogger logger, Guid account);

    [LoggerMessage(4, LogLevel.Information, "{Account} changed their password.")]
    private static partial void PasswordChanged(ILogger logger, Guid account);
}
