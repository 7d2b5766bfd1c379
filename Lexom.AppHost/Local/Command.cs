namespace Lexom.AppHost.Local;

/// <summary>What to run. A variable set to null is taken out of the inherited environment.</summary>
public sealed record Command(string File, params string[] Arguments)
{
    public string? Folder { get; init; }
    public Dictionary<string, string?> Environment { get; init; } = [];

    /// <summary>The signal that asks this process to end well.</summary>
    public Signal EndsOn { get; init; } = Signal.Terminate;

    /// <summary>The same command as another user, for servers that refuse to run as root.</summary>
    public Command As(string user) =>
        this with { File = "setpriv", Arguments = [$"--reuid={user}", $"--regid={user}", "--init-groups", File, .. Arguments] };
}

public enum Signal
{
    Interrupt = 2,
    Kill = 9,
    Terminate = 15,
}
