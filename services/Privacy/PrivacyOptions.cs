using System.ComponentModel.DataAnnotations;

namespace Lexom.Privacy;

public sealed record PrivacyOptions
{
    // CGV 5.5 names this address; alarms go there and the register shows it.
    [Required, EmailAddress]
    public string DpoAddress { get; init; } = "dpo@lexom.fr";

    // PRI-2: a file that no backup of the database contains and no restore touches. Without it erasures can't be applied again.
    public string? ErasureLog { get; init; }
}
