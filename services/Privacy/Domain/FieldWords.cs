namespace Lexom.Privacy.Domain;

/// <summary>What a field is called on paper. Services name fields table-like (<c>participant.lastName</c>); a person reads words.</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["firstName"] = "prénom",
        ["lastName"] = "nom",
        ["name"] = "nom",
        ["displayName"] = "nom affiché",
        ["email"] = "adresse électronique",
        ["address"] = "adresse postale",
        ["qualifications"] = "qualifications",
        ["attendance"] = "présences",
        ["comment"] = "commentaire",
        ["document"] = "document",
        ["signature.address"] = "adresse IP",
        ["browser"] = "navigateur",
        ["mention"] = "mention portée",
        ["reservation"] = "réserve",
        ["claim"] = "réclamation",
        ["dispute"] = "litige",
        ["formalNotice"] = "mise en demeure",
        ["change"] = "modification demandée",
        ["withdrawal"] = "rétractation",
        ["test"] = "résultat du test",
        ["later"] = "évaluation différée",
        ["reference"] = "référence",
        ["request"] = "demande",
        ["link"] = "lien",
        ["consent"] = "accord",
        ["reading"] = "consultation",
        ["disclosure"] = "remise",
        ["relationship"] = "relation",
        ["contract"] = "contrat",
        ["exportedValue"] = "donnée réunie",
    };

    /// <summary>The last part of the name decides, unless the whole name has a word; a field nobody has a word for is called by what it is about.</summary>
    public static string? Of(string field) => Words.GetValueOrDefault(field) ?? Words.GetValueOrDefault(field.Split('.')[^1]);
}
