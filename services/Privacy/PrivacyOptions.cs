using System.ComponentModel.DataAnnotations;

namespace Lexom.Privacy;

public sealed record PrivacyOptions
{
    // CGV 5.5 names this address; alarms go there and the register shows it.
    [Required, EmailAddress]
    public string DpoAddress { get; init; } = "dpo@lexom.fr";
}
