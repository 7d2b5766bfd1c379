using System.ComponentModel.DataAnnotations;

namespace Lexom.Funding;

/// <summary>Section <c>Funding</c>.</summary>
public sealed record FundingOptions
{
    /// <summary>Shared mailbox of the staff who follow OPCO files; of a function, never of a person.</summary>
    [Required, EmailAddress]
    public string StaffMailbox { get; init; } = "";

    /// <summary>Endpoints to fetch from, by code of the OPCO.</summary>
    public Dictionary<string, PollingSource> Polling { get; init; } = [];
}

/// <summary>Where and how often an OPCO that can't push is asked.</summary>
public sealed record PollingSource
{
    /// <summary>Its endpoint; the key goes there and nowhere else.</summary>
    [Required]
    public Uri? Url { get; init; }

    /// <summary>The key it gave LEXOM; from the environment, never from a file.</summary>
    public string? ApiKey { get; init; }

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);
}
