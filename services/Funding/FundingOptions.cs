using System.ComponentModel.DataAnnotations;

namespace Lexom.Funding;

/// <summary>Section <c>Funding</c>.</summary>
public sealed record FundingOptions
{
    /// <summary>Shared mailbox of the staff who follow OPCO files; of a function, never of a person.</summary>
    [Required, EmailAddress]
    public string StaffMailbox { get; init; } = "";
}
