namespace Lexom.ServiceDefaults.Privacy;

/// <summary>
/// Every column of a service that could hold something about a person, either labelled or said not to be personal (CGV-5.5-a). A test compares the map with the service's
/// model: a column in neither list fails it, and so does a listed column that does not exist.
/// </summary>
public sealed class PersonalDataMap
{
    private static readonly PersonalLabel Acts = new("Personnel, partenaires et personnes : auteur d’une action, par identifiant", Purposes.Safety, LegalGrounds.LegitimateInterest, Retentions.Relationship);
    private static readonly PersonalLabel Mails = new("Destinataires et textes des courriels envoyés", Purposes.Relations, LegalGrounds.Contract, Retentions.Relationship);
    private static readonly PersonalLabel Answers = new("Réponses gardées pour les demandes répétées d’un programme", Purposes.Safety, LegalGrounds.LegitimateInterest, Retentions.Month);
    private static readonly PersonalLabel Limits = new("Limitations et oppositions en cours, avec l’empreinte des adresses", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Relationship);

    private readonly Dictionary<string, PersonalLabel> _personal = [];
    private readonly HashSet<string> _notPersonal = [];

    /// <summary>A map that knows the tables every service has already.</summary>
    /// <param name="service">Lower case, for example <c>ordering</c>.</param>
    public PersonalDataMap(string service)
    {
        Service = service;
        Personal("mail", Mails, "recipient", "subject", "text").NotPersonal("mail", "reason");
        Personal("idempotency_keys", Answers, "body").Personal("idempotency_keys", Acts, "client").NotPersonal("idempotency_keys", "route", "key", "fingerprint", "content_type", "e_tag", "location");
        // Contracts carry ids, amounts and dates alone (PRI-1, tested).
        Personal("dead_letters", Acts, "replayed_by").NotPersonal("dead_letters", "type", "body", "reason");
        NotPersonal("outbox", "type", "exchange", "body", "trace_parent", "last_error");
        Personal("personal_restrictions", Limits, "address_hashes", "since").NotPersonal("personal_restrictions", "right");
    }

    /// <summary>The service whose schema this is.</summary>
    public string Service { get; }

    /// <summary>Labels by <c>table.column</c>.</summary>
    public IReadOnlyDictionary<string, PersonalLabel> Labels => _personal;

    /// <summary>Columns looked at and found to be about no one.</summary>
    public IReadOnlySet<string> Others => _notPersonal;

    /// <summary>These columns are personal.</summary>
    public PersonalDataMap Personal(string table, PersonalLabel label, params string[] columns)
    {
        foreach (var column in columns)
        {
            _personal.Add($"{table}.{column}", label);
        }

        return this;
    }

    /// <summary>These columns say nothing about a person.</summary>
    public PersonalDataMap NotPersonal(string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            if (!_notPersonal.Add($"{table}.{column}"))
            {
                throw new ArgumentException($"{table}.{column} is listed twice.", nameof(columns));
            }
        }

        return this;
    }
}
