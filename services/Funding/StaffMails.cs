using Lexom.Funding.Domain;

namespace Lexom.Funding;

/// <summary>Texts of the e-mails to LEXOM's own staff: numbers of contracts and files, no person.</summary>
internal static class StaffMails
{
    private const string Closing = "\n\nCe message est envoyé automatiquement par Lexom.";

    public static string DeadlineNearSubject(FundingFile file, LapseWarning warning) =>
        $"Contrat {file.ContractNumber} : l’OPCO a jusqu’au {French.Date(warning.Deadline)} pour payer";

    public static string DeadlineNear(FundingFile file, LapseWarning warning) =>
        $"""
        Bonjour,

        {Opco.NameOf(file.Opco)} n’a pas encore réglé {French.Amount(warning.UnpaidInclVat)} TTC sur le dossier {file.FileNumber ?? "sans numéro"} (contrat {file.ContractNumber}, formation {file.CourseReference}).
        Sans paiement reçu au plus tard le {French.Date(warning.Deadline)}, cette somme sera facturée au client dès le lendemain (article 3.3 des conditions générales de vente, règle CGV-3.3-d). Le client en est averti par courriel.
        """ + Closing;

    public static string DriftsSubject(AccountStatement statement) => $"{Opco.NameOf(statement.Opco)} : {statement.Drifts.Count} écart(s) avec le relevé du {French.Date(statement.AsOf)}";

    public static string Drifts(AccountStatement statement) =>
        $"""
        Bonjour,

        La comparaison du relevé {statement.Reference} de {Opco.NameOf(statement.Opco)} avec nos dossiers montre {statement.Drifts.Count} écart(s) :

        {string.Join('\n', statement.Drifts.Select(d => $"- {DriftTexts.Explain(d)}"))}
        """ + Closing;
}
