using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>A drift in one French sentence.</summary>
internal static class DriftTexts
{
    public static string Explain(Drift drift) => $"{What(drift)} {Why(drift)}";

    private static string What(Drift drift) => drift.Kind switch
    {
        DriftKind.UnknownHere => $"L’OPCO mentionne le dossier {drift.File}, inconnu de Lexom.",
        DriftKind.MissingThere => $"L’OPCO ne mentionne pas le dossier {drift.File}, sur lequel il accorde {Euros(drift.Ours)} HT.",
        DriftKind.GrantDiffers => $"Dossier {drift.File} : l’OPCO indique {Euros(drift.Theirs)} HT accordés, Lexom {Euros(drift.Ours)}.",
        _ => $"Dossier {drift.File} : l’OPCO indique {Euros(drift.Theirs)} TTC payés, Lexom {Euros(drift.Ours)}.",
    };

    private static string Why(Drift drift) => drift.Cause switch
    {
        DriftCause.MessageUnmatched => "Un message reçu à ce sujet ne désignait aucun dossier connu.",
        DriftCause.MessageRefused => $"Un message reçu à ce sujet a été refusé ({drift.RefusedFor}).",
        DriftCause.RecordedOnly => "Un message reçu à ce sujet est arrivé après l’échéance ou la clôture du dossier.",
        DriftCause.NeverReceived => "Aucun message reçu ne l’explique.",
        _ => "Lexom en détient la trace, l’OPCO ne la confirme pas.",
    };

    private static string Euros(Money? amount) => French.Amount(amount ?? Money.Zero);
}
